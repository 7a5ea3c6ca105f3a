using System.Globalization;
using EventFly.Core.Registration.FormQuestions;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Questions;

/// <summary>How answers are worded for people.</summary>
internal static class AnswerWords
{
    public static string Of(AnswerView answer, IStringLocalizer<Words> T) =>
        answer.Kind switch
        {
            FormQuestionKind.YesNo => YesOrNo(answer.Value, T),
            _ when answer.Kind.HasChoices() => string.Join(", ", answer.Labels),
            FormQuestionKind.Number => Number(answer.Value),
            FormQuestionKind.Date => Day(answer.Value).ToString("d MMMM yyyy", CultureInfo.CurrentCulture),
            _ => answer.Value,
        };

    public static string YesOrNo(string value, IStringLocalizer<Words> T)
    {
        string word = value == FormValue.Yes ? T["yes"] : T["no"];
        return char.ToUpper(word[0], CultureInfo.CurrentCulture) + word[1..];
    }

    /// <summary>Without group marks: what stands in a field is read again as typed.</summary>
    public static string Number(string value) => Decimal(value).ToString("0.######", CultureInfo.CurrentCulture);

    public static decimal Decimal(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
