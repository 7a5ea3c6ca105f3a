using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Questions;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Sales;

/// <summary>How a question to guests is worded for its organizer.</summary>
internal static class FormQuestionLook
{
    public static string Word(FormQuestionKind kind) =>
        kind switch
        {
            FormQuestionKind.ShortText => Words.Key("Short text"),
            FormQuestionKind.LongText => Words.Key("Long text"),
            FormQuestionKind.YesNo => Words.Key("Yes or no"),
            FormQuestionKind.OneOf => Words.Key("One of several"),
            FormQuestionKind.SeveralOf => Words.Key("Any of several"),
            FormQuestionKind.Number => Words.Key("Number"),
            FormQuestionKind.Date => Words.Key("Date"),
            FormQuestionKind.Email => Words.Key("E-mail"),
            _ => Words.Key("Phone number"),
        };

    /// <summary>Of whom it is asked, and when.</summary>
    public static string Facts(
        FormQuestionDetails question,
        IReadOnlyList<FormQuestionRow> all,
        IReadOnlyList<TicketTypeRow> types,
        IStringLocalizer<Words> T
    ) =>
        string.Join(
            " · ",
            new string[]
            {
                question.Scope is FormQuestionScope.Order ? T["once per order"] : T["once per ticket"],
                question.Types.Count > 0
                    ? string.Join(", ", types.Where(t => question.Types.Contains(t.Id)).Select(t => t.Name))
                    : "",
                Condition(question, all, T),
                question.CanCorrect ? "" : T["answered for good"],
            }.Where(said => said.Length > 0)
        );

    /// <summary>An answer that can be chosen, in words.</summary>
    public static string Label(FormQuestionDetails question, string value, IStringLocalizer<Words> T) =>
        question.Kind is FormQuestionKind.YesNo
            ? AnswerWords.YesOrNo(value, T)
            : question.Choices.Where(c => FormValue.Of(c.Number) == value).Select(c => c.Label).FirstOrDefault()
                ?? T["no longer offered"];

    private static string Condition(
        FormQuestionDetails question,
        IReadOnlyList<FormQuestionRow> all,
        IStringLocalizer<Words> T
    ) =>
        all.FirstOrDefault(q => q.Id == question.After) is { } before
            ? T[
                "after “{0}”: {1}",
                before.Details.Prompt,
                string.Join(", ", question.ShownFor.Select(value => Label(before.Details, value, T)))
            ]
            : "";
}
