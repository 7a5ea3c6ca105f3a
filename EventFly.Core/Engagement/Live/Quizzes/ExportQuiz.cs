using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Quizzes;

/// <summary>What one player answered to one question.</summary>
/// <param name="Answer">Text, or a number for estimates. Several options are separated by <c>; </c>.</param>
/// <param name="Rightness">0 to 1; between the two it was partly right.</param>
/// <param name="Milliseconds">From the opening to the arrival.</param>
/// <param name="Points">With what a row of right answers has added.</param>
public sealed record PlayerAnswer(object Answer, double Rightness, int Milliseconds, int Points);

/// <param name="Answers">For each question in its order; null when it was not answered.</param>
public sealed record PlayerLine(PlayerReport Player, IReadOnlyList<PlayerAnswer?> Answers);

/// <param name="Players">Best first.</param>
/// <param name="IsCut">There are more players than <see cref="ExportQuiz.MostCells"/> leaves room for.</param>
public sealed record QuizLines(
    string Title,
    bool IsOver,
    IReadOnlyList<QuestionReport> Questions,
    IReadOnlyList<PlayerLine> Players,
    int PlayersInAll,
    bool IsCut
);

/// <summary>
/// The latest playing of a quiz for a spreadsheet: who answered what, how fast, and what it earned. Points of a player add
/// up to the score.
/// </summary>
public sealed record ExportQuiz(EventId Event, QuizId Quiz) : IUseCase<QuizLines>
{
    /// <summary>A long quiz of a large hall would be more than a spreadsheet opens, or this server holds.</summary>
    public const int MostCells = 1_000_000;

    /// <summary>Cells of a player, and of each of their answers.</summary>
    private const int CellsEach = 6;
    private const int CellsOfAnswer = 4;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal static int MostPlayers(int questions) =>
        Math.Min(ReadQuizReport.Most, MostCells / (CellsEach + CellsOfAnswer * questions));

    internal sealed class Handler(ILiveDb db) : IHandler<ExportQuiz, QuizLines>
    {
        public async Task<Result<QuizLines>> Handle(ExportQuiz request, CancellationToken cancellation)
        {
            var played = await PlayedQuiz.Read(db, request.Event, request.Quiz, cancellation);
            if (played.Fault is { } fault)
            {
                return fault;
            }

            var quiz = played.Value;
            var players = await quiz.Players(db, MostPlayers(quiz.Solved.Count), cancellation);
            var lines = players.ToDictionary(p => p.Key, p => new PlayerAnswer?[quiz.Solved.Count]);
            var streaks = players.ToDictionary(p => p.Key, _ => 0);
            for (var i = 0; i < quiz.Solved.Count; i++)
            {
                var answers = await Answers(quiz.Solved[i], quiz.Quiz.Run, cancellation);
                foreach (var (player, line) in lines)
                {
                    var answer = answers.GetValueOrDefault(player);
                    streaks[player] = answer?.Rightness >= 1 ? streaks[player] + 1 : 0;
                    line[i] =
                        answer is null || !quiz.Quiz.RewardsStreaks
                            ? answer
                            : answer with
                            {
                                Points = answer.Points + Scoreboard.StreakBonus(streaks[player]),
                            };
                }
            }

            return new QuizLines(
                quiz.Quiz.Title,
                !quiz.Quiz.IsRunning,
                await quiz.Questions(db, cancellation),
                [.. players.Select(p => new PlayerLine(p.Report, lines[p.Key]))],
                quiz.Board.Players,
                quiz.Board.Players > players.Count
            );
        }

        private async Task<Dictionary<ParticipantId, PlayerAnswer>> Answers(
            Poll question,
            int run,
            CancellationToken cancellation
        )
        {
            var ballots = await db
                .Ballots.Where(b => b.Poll == question.Id && b.Round == run && b.Answer != null)
                .Select(b => new
                {
                    b.Participant,
                    b.Answer,
                    b.Points,
                    b.ElapsedMilliseconds,
                })
                .ToListAsync(cancellation);
            return ballots.ToDictionary(
                b => b.Participant,
                b =>
                {
                    var answer = new Answer(b.Answer!);
                    return new PlayerAnswer(
                        AnswerCell.Of(question, answer),
                        Scoring.Rightness(question.Kind, question.Marking!, answer),
                        b.ElapsedMilliseconds ?? 0,
                        b.Points ?? 0
                    );
                }
            );
        }
    }
}
