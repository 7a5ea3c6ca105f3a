using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>How one question went.</summary>
/// <param name="Answers">Those that count.</param>
/// <param name="ShareRight">Wholly right among the answers, percent, 0 to 100; 0 without answers.</param>
/// <param name="AverageMilliseconds">From the opening to the arrival; null without answers.</param>
/// <param name="Wrong">The wrong answer that most gave; null when nobody was wrong.</param>
public sealed record QuestionReport(
    int Number,
    PollSheet Sheet,
    Answer Right,
    decimal Tolerance,
    int Answers,
    double ShareRight,
    int? AverageMilliseconds,
    Answer? Wrong,
    int WrongCount
);

/// <param name="Right">Questions answered wholly right.</param>
/// <param name="Milliseconds">Time taken for all questions; an unanswered one counts in full.</param>
public sealed record PlayerReport(int Rank, string Name, string? Team, int Points, int Right, long Milliseconds);

/// <param name="Run">Which playing; the latest one.</param>
/// <param name="Questions">Those whose answer was revealed, in order.</param>
/// <param name="Players">Best first, at most as many as were asked for.</param>
/// <param name="PlayersInAll">Everyone with at least one answer.</param>
public sealed record QuizReport(
    string Title,
    int Run,
    bool IsOver,
    IReadOnlyList<QuestionReport> Questions,
    IReadOnlyList<PlayerReport> Players,
    int PlayersInAll
);

/// <summary>How the latest playing of a quiz went, for its host: what was hard, and who knew it.</summary>
/// <param name="MostPlayers">1 to <see cref="Most"/>.</param>
public sealed record ReadQuizReport(EventId Event, QuizId Quiz, int MostPlayers) : IUseCase<QuizReport>
{
    public const int Most = 20_000;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db) : IHandler<ReadQuizReport, QuizReport>
    {
        public async Task<Result<QuizReport>> Handle(ReadQuizReport request, CancellationToken cancellation)
        {
            var quiz = await db
                .Quizzes.AsNoTracking()
                .FirstOrDefaultAsync(q => q.Id == request.Quiz && q.Event == request.Event, cancellation);
            if (quiz is null)
            {
                return Fault.Unknown;
            }

            if (quiz.Run == 0)
            {
                return QuizFaults.NotPlayed;
            }

            var board = await QuizScores.Count(db, quiz, Scoreboard.Empty, cancellation);
            return new QuizReport(
                quiz.Title,
                quiz.Run,
                !quiz.IsRunning,
                await Questions(quiz, cancellation),
                await Players(quiz, board, Math.Clamp(request.MostPlayers, 1, Most), cancellation),
                board.Players
            );
        }

        private async Task<List<QuestionReport>> Questions(Quiz quiz, CancellationToken cancellation)
        {
            var solved = await db
                .Polls.AsNoTracking()
                .Where(p => p.Quiz == quiz.Id && p.Round == quiz.Run && p.IsSolved)
                .OrderBy(p => p.Number)
                .ToListAsync(cancellation);
            var ids = solved.ConvertAll(q => q.Id);
            var given = await db
                .Ballots.Where(b => ids.Contains(b.Poll) && b.Round == quiz.Run && b.Answer != null)
                .GroupBy(b => new { b.Poll, b.Answer })
                .Select(g => new Given(
                    g.Key.Poll,
                    g.Key.Answer!,
                    g.Count(),
                    g.Sum(b => (long)(b.ElapsedMilliseconds ?? 0))
                ))
                .ToListAsync(cancellation);
            var byQuestion = given.ToLookup(g => g.Question);
            return solved.ConvertAll(q => Report(q, [.. byQuestion[q.Id]]));
        }

        private static QuestionReport Report(Poll question, List<Given> given)
        {
            var marking = question.Marking!;
            var answers = given.Sum(g => g.Count);
            var isRight = given.ToLookup(g => Scoring.Rightness(question.Kind, marking, new Answer(g.Answer)) >= 1);
            var wrong = isRight[false].MaxBy(g => g.Count);
            return new QuestionReport(
                question.Number,
                PollSheet.Of(question),
                new Answer(marking.Right),
                marking.Tolerance,
                answers,
                answers == 0 ? 0 : Math.Round(100.0 * isRight[true].Sum(g => g.Count) / answers, 1),
                answers == 0 ? null : (int)(given.Sum(g => g.Milliseconds) / answers),
                wrong is null ? null : new Answer(wrong.Answer),
                wrong?.Count ?? 0
            );
        }

        private async Task<List<PlayerReport>> Players(
            Quiz quiz,
            Scoreboard board,
            int most,
            CancellationToken cancellation
        )
        {
            var names = await db
                .Participants.Where(p => p.Event == quiz.Event && (p.Nickname != null || p.Team != null))
                .Select(p => new
                {
                    p.Participant,
                    p.Nickname,
                    p.Team,
                })
                .ToDictionaryAsync(p => p.Participant, cancellation);
            return
            [
                .. board
                    .Ranking.Take(most)
                    .Select(player =>
                    {
                        var known = names.GetValueOrDefault(player.Key);
                        var standing = player.Value;
                        return new PlayerReport(
                            standing.Rank,
                            known?.Nickname ?? Namesake.Of(player.Key),
                            quiz.Teams.Contains(known?.Team) ? known?.Team : null,
                            standing.Points,
                            standing.Right,
                            standing.Milliseconds
                        );
                    }),
            ];
        }

        private sealed record Given(PollId Question, string Answer, int Count, long Milliseconds);
    }
}
