using System.Globalization;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.FormQuestions;

/// <summary>
/// An answer as it is kept: text as written; <c>yes</c> or <c>no</c>; numbers of choices as <c>1,3</c>; a number with a point; a day
/// as <c>2026-09-12</c>. Empty: none.
/// </summary>
public static class FormValue
{
    public const int ShortLength = 200;
    public const int LongLength = 1_000;
    public const int EmailLength = 254;
    public const int MostOfPhone = 40;

    public const string Yes = "yes";
    public const string No = "no";

    private const char Comma = ',';

    public static string Of(int choice) => choice.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>What was chosen; of a text: the text alone.</summary>
    public static string[] Parts(string value) =>
        value.Split(Comma, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Join(IEnumerable<string> choices) => string.Join(Comma, choices);

    /// <summary>Reads what somebody typed or chose, as this kind of answer is kept.</summary>
    /// <returns>What is kept, empty for no answer; or why it cannot be.</returns>
    internal static (string Value, Sentence? Wrong) Read(this FormQuestionDetails question, string typed)
    {
        var text = question.Kind is FormQuestionKind.LongText ? typed.Trim() : Text.Tidy(typed);
        if (text.Length == 0)
        {
            return Good("");
        }

        return question.Kind switch
        {
            FormQuestionKind.ShortText => Fitting(text, ShortLength),
            FormQuestionKind.LongText => Fitting(text, LongLength),
            FormQuestionKind.Number => Number(question, text),
            FormQuestionKind.Date => Day(text),
            FormQuestionKind.Email => EmailAddress.IsPlausible(text)
                ? Good(EmailAddress.Read(text))
                : Wrong("Write the e-mail as name@example.org."),
            FormQuestionKind.Phone => IsPhone(text)
                ? Good(text)
                : Wrong("Write a phone number, such as +49 30 123456."),
            _ => Chosen(question, text),
        };
    }

    private static (string, Sentence?) Good(string value) => (value, null);

    private static (string, Sentence?) Wrong(Sentence why) => ("", why);

    private static (string, Sentence?) Fitting(string text, int most) =>
        Text.Fits(text, most) ? Good(text) : Wrong(new Sentence("Keep it within {0} characters.", most));

    private static (string, Sentence?) Number(FormQuestionDetails question, string text)
    {
        var isNumber =
            decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            ) && number is >= -FormQuestionDetails.HighestNumber and <= FormQuestionDetails.HighestNumber;
        return isNumber && !(number < question.Least) && !(number > question.Most)
            ? Good(Of(number))
            : Wrong(
                (question.Least, question.Most) switch
                {
                    ({ } least, { } most) => new Sentence("Write a number from {0} to {1}.", Of(least), Of(most)),
                    ({ } least, null) => new Sentence("Write a number of {0} or more.", Of(least)),
                    (null, { } most) => new Sentence("Write a number of {0} or less.", Of(most)),
                    _ => new Sentence("Write a number."),
                }
            );
    }

    private static (string, Sentence?) Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 1900 and <= 2200
            ? Good(text)
            : Wrong("Choose a date between 1900 and 2200.");

    private static bool IsPhone(string text) =>
        text.Length <= MostOfPhone
        && text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '(' or ')' or '/' or '.' or ' ')
        && text.Count(char.IsAsciiDigit) is >= 5 and <= 20;

    private static (string, Sentence?) Chosen(FormQuestionDetails question, string text)
    {
        var chosen = Parts(text).ToHashSet();
        var known = question.Values.Where(chosen.Remove).ToList();
        var isOne = question.Kind is FormQuestionKind.SeveralOf || known.Count == 1;
        return chosen.Count == 0 && isOne ? Good(Join(known)) : Wrong("Choose one of the answers.");
    }
}
