using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Web.Api;
using EventFly.Web.Organizer.Live;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Widgets;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Quizzes;

/// <summary>
/// <c>/organize/{organization}/events/{slug}/quizzes/{quiz}/results.csv</c> and <c>.xlsx</c>: the latest playing of a quiz,
/// player by player, and then question by question. The same below the API's address of the quiz.
/// </summary>
internal static class QuizFiles
{
    /// <param name="at">Where a quiz is, <c>{quiz:guid}</c> included.</param>
    /// <param name="isForPrograms">They know the columns by their names, whoever asks for them.</param>
    public static void MapQuizFiles(this IEndpointRouteBuilder app, string at, bool isForPrograms = false)
    {
        app.MapGet(
                at + "/results.csv",
                ([AsParameters] QuizAddress asked, IStringLocalizer<Words> words) =>
                    Csv(asked, new(isForPrograms ? null : words))
            )
            .ExcludeFromDescription();
        app.MapGet(
                at + "/results.xlsx",
                ([AsParameters] QuizAddress asked, ISpreadsheets sheets, IStringLocalizer<Words> words) =>
                    Excel(asked, sheets, new(isForPrograms ? null : words))
            )
            .ExcludeFromDescription();
    }

    /// <summary>Players, an empty line, questions.</summary>
    internal static byte[] CsvOf(QuizLines quiz, FileWords T = default) =>
        CsvText.File(
            CsvText.Of(Players(quiz, T), PlayerRows(quiz, T)),
            CsvText.Of(Questions(T), QuestionRows(quiz, T))
        );

    internal static byte[] XlsxOf(QuizLines quiz, ISpreadsheets sheets, FileWords T = default) =>
        sheets.WriteXlsx(
            new SheetTable(T["Players"], Players(quiz, T), PlayerRows(quiz, T)),
            new SheetTable(T["Questions"], Questions(T), QuestionRows(quiz, T))
        );

    private static async Task<IResult> Csv(QuizAddress asked, FileWords T)
    {
        var quiz = await asked.Read();
        return quiz.IsDone
            ? Results.File(CsvOf(quiz.Value, T), CsvText.Type, asked.Name("csv"))
            : Answers.Problem(quiz.Fault);
    }

    private static async Task<IResult> Excel(QuizAddress asked, ISpreadsheets sheets, FileWords T)
    {
        var quiz = await asked.Read();
        return quiz.IsDone
            ? Results.File(XlsxOf(quiz.Value, sheets, T), ISpreadsheets.XlsxType, asked.Name("xlsx"))
            : Answers.Problem(quiz.Fault);
    }

    private static string[] Questions(FileWords T) =>
        [
            T["Number"],
            T["Question"],
            T["Kind"],
            T["RightAnswer"],
            T["Answered"],
            T["Players"],
            T["ShareRight"],
            T["AverageMilliseconds"],
        ];

    private static string[] Players(QuizLines quiz, FileWords T) =>
        [
            T["Place"],
            T["Name"],
            T["Team"],
            T["Score"],
            T.IsForPrograms ? "Right" : T["Right answers"],
            T["Milliseconds"],
            .. quiz.Questions.SelectMany(q =>
                new[]
                {
                    T["Q{0}Answer", q.Number],
                    T["Q{0}Right", q.Number],
                    T["Q{0}Milliseconds", q.Number],
                    T["Q{0}Points", q.Number],
                }
            ),
        ];

    private static IEnumerable<object[]> PlayerRows(QuizLines quiz, FileWords T)
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
                .. answers.SelectMany(a => Cells(a, T)),
            ];
        }

        if (quiz.IsCut)
        {
            var more = quiz.PlayersInAll - quiz.Players.Count;
            var said = T["and {0} more players, left out for the size of this file", more];
            yield return ["", said, .. Enumerable.Repeat<object>("", Players(quiz, T).Length - 2)];
        }
    }

    private static object[] Cells(PlayerAnswer? answer, FileWords T) =>
        answer is null
            ? ["", "", "", ""]
            :
            [
                answer.Answer,
                answer.Rightness >= 1 ? T["yes"]
                : answer.Rightness > 0 ? T["partly"]
                : T["no"],
                answer.Milliseconds,
                answer.Points,
            ];

    private static IEnumerable<object[]> QuestionRows(QuizLines quiz, FileWords T) =>
        quiz.Questions.Select<QuestionReport, object[]>(q =>
            [
                q.Number,
                q.Sheet.Question,
                T.Of(q.Sheet.Kind),
                QuizLook.Exactly(q.Sheet, q.Right, q.Tolerance),
                q.Answers,
                quiz.PlayersInAll,
                q.ShareRight,
                q.AverageMilliseconds is { } time ? time : "",
            ]
        );
}
