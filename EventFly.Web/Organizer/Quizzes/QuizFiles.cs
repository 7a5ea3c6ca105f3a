using System.Globalization;
using System.Text;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Web.Api;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>
/// <c>/organize/{organization}/events/{slug}/quizzes/{quiz}/results.csv</c> and <c>.xlsx</c>: the latest playing of a quiz,
/// player by player, and then question by question. The same below the API's address of the quiz.
/// </summary>
internal static class QuizFiles
{
    private static readonly string[] Questions =
    [
        "Number",
        "Question",
        "Kind",
        "RightAnswer",
        "Answered",
        "Players",
        "ShareRight",
        "AverageMilliseconds",
    ];

    /// <param name="at">Where a quiz is, <c>{quiz:guid}</c> included.</param>
    public static void MapQuizFiles(this IEndpointRouteBuilder app, string at)
    {
        app.MapGet(at + "/results.csv", Csv).ExcludeFromDescription();
        app.MapGet(at + "/results.xlsx", Excel).ExcludeFromDescription();
    }

    /// <summary>Players, an empty line, questions.</summary>
    internal static byte[] CsvOf(QuizLines quiz) =>
        [
            .. Encoding.UTF8.GetPreamble(),
            .. Encoding.UTF8.GetBytes(
                CsvText.Of(Players(quiz), PlayerRows(quiz)) + "\r\n" + CsvText.Of(Questions, QuestionRows(quiz))
            ),
        ];

    internal static byte[] XlsxOf(QuizLines quiz, ISpreadsheets sheets) =>
        sheets.WriteXlsx(
            new SheetTable("Players", Players(quiz), PlayerRows(quiz)),
            new SheetTable("Questions", Questions, QuestionRows(quiz))
        );

    private static async Task<IResult> Csv([AsParameters] QuizAddress asked)
    {
        var quiz = await asked.Read();
        return quiz.IsDone
            ? Results.File(CsvOf(quiz.Value), "text/csv; charset=utf-8", asked.Name("csv"))
            : Answers.Problem(quiz.Fault);
    }

    private static async Task<IResult> Excel([AsParameters] QuizAddress asked, ISpreadsheets sheets)
    {
        var quiz = await asked.Read();
        return quiz.IsDone
            ? Results.File(XlsxOf(quiz.Value, sheets), ResultFiles.Xlsx, asked.Name("xlsx"))
            : Answers.Problem(quiz.Fault);
    }

    private static string[] Players(QuizLines quiz) =>
        [
            "Place",
            "Name",
            "Team",
            "Score",
            "Right",
            "Milliseconds",
            .. quiz.Questions.SelectMany(q =>
                new[] { $"Q{q.Number}Answer", $"Q{q.Number}Right", $"Q{q.Number}Milliseconds", $"Q{q.Number}Points" }
            ),
        ];

    private static IEnumerable<object[]> PlayerRows(QuizLines quiz)
    {
        foreach (var (player, answers) in quiz.Players)
        {
            yield return
            [
                player.Rank,
                player.Name,
                player.Team ?? "",
                player.Points,
                player.Right,
                player.Milliseconds,
                .. answers.SelectMany(Cells),
            ];
        }

        if (quiz.IsCut)
        {
            var more = quiz.PlayersInAll - quiz.Players.Count;
            string said = string.Create(
                CultureInfo.InvariantCulture,
                $"and {more} more players, left out for the size of this file"
            );
            yield return ["", said, .. Enumerable.Repeat<object>("", Players(quiz).Length - 2)];
        }
    }

    private static object[] Cells(PlayerAnswer? answer) =>
        answer is null
            ? ["", "", "", ""]
            :
            [
                answer.Answer,
                answer.Rightness >= 1 ? "yes"
                : answer.Rightness > 0 ? "partly"
                : "no",
                answer.Milliseconds,
                answer.Points,
            ];

    private static IEnumerable<object[]> QuestionRows(QuizLines quiz) =>
        quiz.Questions.Select<QuestionReport, object[]>(q =>
            [
                q.Number,
                q.Sheet.Question,
                q.Sheet.Kind.ToString(),
                QuizLook.Exactly(q.Sheet, q.Right, q.Tolerance),
                q.Answers,
                quiz.PlayersInAll,
                q.ShareRight,
                q.AverageMilliseconds is { } time ? time : "",
            ]
        );
}
