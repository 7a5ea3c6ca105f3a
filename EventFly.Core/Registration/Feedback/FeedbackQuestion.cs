using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;

namespace EventFly.Core.Registration.Feedback;

/// <summary>How a question about an event that is over is answered.</summary>
public enum FeedbackQuestionKind
{
    Text,
    OneOf,
    SeveralOf,

    /// <summary>A number from 1 to 5.</summary>
    Scale,
}

/// <summary>Something further that an organizer wants to know when it is over. Nobody has to answer it.</summary>
/// <param name="Number">Its own for good within its event; 0: a new one gets a number.</param>
/// <param name="Prompt">What is asked; at most 200 characters.</param>
public sealed record FeedbackQuestion(int Number, string Prompt, FeedbackQuestionKind Kind)
{
    public const int PromptLength = 200;
    public const int LabelLength = 80;
    public const int MostChoices = 12;
    public const int AnswerLength = 1_000;
    public const int HighestStep = 5;

    /// <summary>2 to 12, for the kinds that have some.</summary>
    public IReadOnlyList<FormChoice> Choices { get; init; } = [];

    /// <summary>False: it was taken out and had answers. It is asked no more, and they stay.</summary>
    public bool IsAsked { get; init; } = true;

    public bool HasChoices => Kind is FeedbackQuestionKind.OneOf or FeedbackQuestionKind.SeveralOf;

    /// <summary>Its answers are chosen, and can be counted.</summary>
    public bool IsCounted => Kind is not FeedbackQuestionKind.Text;

    /// <summary>All answers that can be chosen, as they are kept.</summary>
    public IEnumerable<string> Values =>
        Kind is FeedbackQuestionKind.Scale
            ? Enumerable.Range(1, HighestStep).Select(FormValue.Of)
            : Choices.Select(c => FormValue.Of(c.Number));

    /// <summary>What is asked is the same, whatever it is numbered.</summary>
    public bool Asks(FeedbackQuestion other) =>
        (Prompt, Kind) == (other.Prompt, other.Kind)
        && Choices.Select(c => c.Label).SequenceEqual(other.Choices.Select(c => c.Label));

    internal void Check(Checks checks, int place)
    {
        checks.That(
            Text.IsGiven(Prompt, PromptLength),
            $"prompt-{place}",
            Sentence.ForText(Prompt, PromptLength, "Write what you want to know.")
        );
        if (!HasChoices)
        {
            return;
        }

        var labels = Text.EachOnce(Choices.Select(c => c.Label));
        checks.That(
            labels.Length == Choices.Count && labels.Length is >= 2 and <= MostChoices,
            $"choices-{place}",
            new Sentence("Write 2 to {0} answers to choose from, each once.", MostChoices)
        );
        checks.That(
            labels.All(l => Text.Fits(l, LabelLength)),
            $"choices-{place}",
            new Sentence("Keep each answer within {0} characters.", LabelLength)
        );
    }

    /// <summary>Choices are numbered by their place: a question that has answers keeps its choices.</summary>
    internal FeedbackQuestion Tidied(int number) =>
        this with
        {
            Number = number,
            Prompt = Text.Tidy(Prompt),
            Choices = HasChoices ? [.. Choices.Select((c, i) => new FormChoice(i + 1, Text.Tidy(c.Label)))] : [],
            IsAsked = true,
        };

    /// <summary>Reads what somebody wrote or chose, as it is kept.</summary>
    /// <returns>What is kept, empty for no answer; or why it cannot be.</returns>
    internal (string Value, Sentence? Wrong) Read(string typed)
    {
        if (!IsCounted)
        {
            var text = typed.Trim();
            return Text.Fits(text, AnswerLength)
                ? (text, default(Sentence?))
                : ("", new Sentence("Keep it within {0} characters.", AnswerLength));
        }

        var chosen = FormValue.Parts(typed).ToHashSet();
        var known = Values.Where(chosen.Remove).ToList();
        return chosen.Count == 0 && (Kind is FeedbackQuestionKind.SeveralOf || known.Count <= 1)
            ? (FormValue.Join(known), default(Sentence?))
            : ("", (Sentence)"Choose one of the answers.");
    }
}
