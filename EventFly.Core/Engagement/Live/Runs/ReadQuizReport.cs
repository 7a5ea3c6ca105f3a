using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

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
/// <param name="IsKeyOut">Its answer key was given out.</param>
/// <param name="Questions">Those whose answer was revealed, in order.</param>
/// <param name="Players">Best first, at most as many as were asked for.</param>
/// <param name="PlayersInAll">Everyone with at least one answer.</param>
public sealed record QuizReport(
    string Title,
    int Run,
    bool IsOver,
    bool IsKeyOut,
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

    internal sealed class Handler(ILiveDb db) : IHandler<ReadQuizReport, QuizReport>
    {
        public async Task<Result<QuizReport>> Handle(ReadQuizReport request, CancellationToken cancellation)
        {
            var played = await PlayedQuiz.Read(db, request.Event, request.Quiz, cancellation);
            if (played.Fault is { } fault)
            {
                return fault;
            }

            var quiz = played.Value;
            var most = Math.Clamp(request.MostPlayers, 1, Most);
            return new QuizReport(
                quiz.Quiz.Title,
                quiz.Quiz.Run,
                !quiz.Quiz.IsRunning,
                await db.QuizRuns.AnyAsync(
                    r => r.Quiz == request.Quiz && r.Run == quiz.Quiz.Run && r.KeyReleasedAt != null,
                    cancellation
                ),
                await quiz.Questions(db, cancellation),
                [.. (await quiz.Players(db, most, cancellation)).Select(p => p.Report)],
                quiz.Board.Players
            );
        }
    }
}
