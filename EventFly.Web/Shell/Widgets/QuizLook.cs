using System.Globalization;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Runs;

namespace EventFly.Web.Shell.Widgets;

/// <summary>How quizzes are set: the same on phone, big screen, control and receipt.</summary>
internal static class QuizLook
{
    public static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);

    /// <summary>With all that was measured.</summary>
    public static string Seconds(long milliseconds) =>
        (milliseconds / 1_000m).ToString("0.###", CultureInfo.CurrentCulture);

    /// <summary>Enough of a hash to recognize it: its beginning and its end.</summary>
    public static string Short(string hash) => hash.Length > 12 ? $"{hash[..6]}…{hash[^4..]}" : hash;

    /// <summary>Of kinds without options; empty otherwise.</summary>
    public static string SolutionText(PollSheet sheet, SolutionView solution) =>
        solution.Positions.Count > 0 ? "" : Exactly(sheet, new Answer(solution.Text), solution.Tolerance);

    /// <summary>What was asked for, and how far off is right as well.</summary>
    public static string Exactly(PollSheet sheet, Answer right, decimal tolerance) =>
        sheet.Kind.TakesWords() ? string.Join(" / ", right.Words)
        : tolerance > 0 ? $"{Said(sheet, right)} (± {Measured(tolerance, sheet.Unit)})"
        : Said(sheet, right);

    /// <summary>An answer in the reader's words; numbers with all their decimals, for they decide.</summary>
    public static string Said(PollSheet sheet, Answer answer) =>
        sheet.Kind is PollKind.Numeric && answer.Number is { } number
            ? Measured(number, sheet.Unit)
            : PollLook.Say(sheet, answer);

    private static string Measured(decimal number, string unit) =>
        number.ToString("#,0.######", CultureInfo.CurrentCulture) + (unit.Length == 0 ? "" : " " + unit);
}
