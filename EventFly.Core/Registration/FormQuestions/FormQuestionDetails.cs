using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Number">Its own for good, whatever its label becomes and wherever it stands; 0: a new one gets a number.</param>
/// <param name="Label">At most 80 characters.</param>
public sealed record FormChoice(int Number, string Label);

/// <summary>What an organizer types about a form question.</summary>
/// <param name="Prompt">What is asked; at most 200 characters.</param>
public sealed record FormQuestionDetails(string Prompt, FormQuestionKind Kind, FormQuestionScope Scope)
{
    public const int PromptLength = 200;
    public const int HelpLength = 300;
    public const int LabelLength = 80;
    public const int MostChoices = 30;
    public const decimal HighestNumber = 1_000_000_000_000;

    /// <summary>A line below the question; at most 300 characters.</summary>
    public string Help { get; init; } = "";

    /// <summary>No order without an answer, where it is asked.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Holders may change their answer until the event begins.</summary>
    public bool CanCorrect { get; init; } = true;

    /// <summary>2 to 30, for the kinds that have some.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>The least number that is taken; null: any.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest number that is taken; null: any.</summary>
    public decimal? Most { get; init; }

    /// <summary>Asked of these ticket types only, or of orders with one of them; none: of all.</summary>
    public IReadOnlyList<TicketTypeId> Types { get; init; } = [];

    /// <summary>Asked only where this earlier one has one of the answers in <see cref="ShownFor"/>; null: always.</summary>
    public FormQuestionId? After { get; init; }

    /// <summary><c>yes</c>, <c>no</c>, or numbers of choices.</summary>
    public IReadOnlyList<string> ShownFor { get; init; } = [];

    /// <summary>All answers that can be chosen, as they are kept.</summary>
    public IEnumerable<string> Values =>
        Kind switch
        {
            FormQuestionKind.YesNo => [FormValue.Yes, FormValue.No],
            _ when Kind.HasChoices() => Choices.Select(c => FormValue.Of(c.Number)),
            _ => [],
        };

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Prompt, PromptLength),
            "prompt",
            Sentence.ForText(Prompt, PromptLength, "Write what you want to know.")
        );
        checks.That(
            Text.Fits(Help.Trim(), HelpLength),
            "help",
            new Sentence("Keep it within {0} characters.", HelpLength)
        );
        if (Kind.HasChoices())
        {
            CheckChoices(checks);
        }

        if (Kind is FormQuestionKind.Number)
        {
            checks.That(IsNumber(Least), "least", "Write a number of at most twelve digits.");
            checks.That(IsNumber(Most), "most", "Write a number of at most twelve digits.");
            checks.That(
                Least is not { } least || Most is not { } most || least <= most,
                "most",
                "The most is not below the least."
            );
        }

        checks.That(After is null || ShownFor.Count > 0, "shownFor", "Choose the answers that it hangs on.");
        return checks.Fault;
    }

    /// <summary>Without what means nothing for its kind.</summary>
    internal FormQuestionDetails Tidied(IReadOnlyList<FormChoice> choices) =>
        this with
        {
            Prompt = Text.Tidy(Prompt),
            Help = Text.Tidy(Help),
            Choices = choices,
            Least = Kind is FormQuestionKind.Number ? Least : null,
            Most = Kind is FormQuestionKind.Number ? Most : null,
            Types = [.. Types.Distinct()],
            ShownFor = After is null ? [] : [.. ShownFor.Distinct()],
        };

    private void CheckChoices(Checks checks)
    {
        var labels = Text.EachOnce(Choices.Select(c => c.Label));
        checks.That(
            labels.Length == Choices.Count && labels.Length is >= 2 and <= MostChoices,
            "choices",
            new Sentence("Write 2 to {0} answers to choose from, each once.", MostChoices)
        );
        checks.That(
            labels.All(l => Text.Fits(l, LabelLength)),
            "choices",
            new Sentence("Keep each answer within {0} characters.", LabelLength)
        );
    }

    private static bool IsNumber(decimal? number) => number is null or (>= -HighestNumber and <= HighestNumber);
}
