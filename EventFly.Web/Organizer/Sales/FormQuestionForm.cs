using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Sales;

/// <summary>An answer to choose from, as typed.</summary>
public sealed class FormChoiceForm(int number, string label)
{
    /// <summary>0: it is new.</summary>
    public int Number => number;

    public string Label { get; set; } = label;
}

/// <summary>What stands in the fields of a question to guests, as typed.</summary>
public sealed class FormQuestionForm
{
    /// <summary>The fields as they stand on the screen.</summary>
    private static readonly string[] Order =
    [
        "",
        "prompt",
        "help",
        "choices",
        "least",
        "most",
        "types",
        "after",
        "shownFor",
    ];

    public string Prompt { get; set; } = "";
    public string Help { get; set; } = "";
    public FormQuestionKind Kind { get; set; }
    public FormQuestionScope Scope { get; set; }
    public bool IsRequired { get; set; }
    public bool CanCorrect { get; set; } = true;
    public List<FormChoiceForm> Choices { get; private init; } = [];
    public string Least { get; set; } = "";
    public string Most { get; set; } = "";
    public HashSet<TicketTypeId> Types { get; private init; } = [];
    public FormQuestionId? After { get; set; }
    public HashSet<string> ShownFor { get; private init; } = [];

    internal static FormQuestionForm Of(FormQuestionDetails details, TypedFields fields) =>
        new()
        {
            Prompt = details.Prompt,
            Help = details.Help,
            Kind = details.Kind,
            Scope = details.Scope,
            IsRequired = details.IsRequired,
            CanCorrect = details.CanCorrect,
            Choices =
            [
                .. details
                    .Choices.Select(c => new FormChoiceForm(c.Number, c.Label))
                    .DefaultIfEmpty(new FormChoiceForm(0, ""))
                    .Concat(details.Choices.Count < 2 ? [new FormChoiceForm(0, "")] : []),
            ],
            Least = details.Least is { } least ? Show(least, fields) : "",
            Most = details.Most is { } most ? Show(most, fields) : "",
            Types = [.. details.Types],
            After = details.After,
            ShownFor = [.. details.ShownFor],
        };

    internal Result<FormQuestionDetails> Read(TypedFields fields)
    {
        var details = Details(fields);
        return fields.With(details.Fault(), Order) is { } fault ? fault : details;
    }

    /// <summary>As buyers would see it now, whatever is still wrong with it.</summary>
    internal FormQuestionDetails Preview(TypedFields fields) =>
        Details(fields) with
        {
            Prompt = Prompt.Trim(),
            After = null,
            Choices = [.. Details(fields).Choices.Select((c, i) => c with { Number = i + 1 })],
        };

    private FormQuestionDetails Details(TypedFields fields) =>
        new(Prompt, Kind, Scope)
        {
            Help = Help,
            IsRequired = IsRequired,
            CanCorrect = CanCorrect,
            Choices = Kind.HasChoices()
                ?
                [
                    .. Choices
                        .Where(c => c.Label.Trim().Length > 0)
                        .Select(c => new FormChoice(c.Number, c.Label.Trim())),
                ]
                : [],
            Least = Number(Least, "least", fields),
            Most = Number(Most, "most", fields),
            Types = [.. Types],
            After = After,
            ShownFor = [.. ShownFor],
        };

    private decimal? Number(string typed, string field, TypedFields fields) =>
        Kind is not FormQuestionKind.Number || typed.Trim().Length == 0
            ? null
            : fields.Number(typed, field, Words.Key("Write a number."));

    private static string Show(decimal number, TypedFields fields) => number.ToString("0.######", fields.Reader);
}
