namespace EventFly.Core.Registration.FormQuestions;

/// <summary>How a form question is answered.</summary>
public enum FormQuestionKind
{
    ShortText,
    LongText,
    YesNo,
    OneOf,
    SeveralOf,
    Number,
    Date,
    Email,
    Phone,
}

/// <summary>How often a form question is asked.</summary>
public enum FormQuestionScope
{
    /// <summary>Of each guest.</summary>
    Ticket,

    /// <summary>Once, of whoever orders.</summary>
    Order,
}

public static class FormQuestionKinds
{
    /// <summary>Whether its answers are chosen among a few: others can hang on them, and they can be counted.</summary>
    public static bool IsChosen(this FormQuestionKind kind) =>
        kind is FormQuestionKind.YesNo or FormQuestionKind.OneOf or FormQuestionKind.SeveralOf;

    public static bool HasChoices(this FormQuestionKind kind) =>
        kind is FormQuestionKind.OneOf or FormQuestionKind.SeveralOf;
}
