using System.Threading.Channels;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// Commits votes in groups: while one commit is on its way to the disk, the next votes gather. Each vote is answered only
/// after the commit that holds it.
/// </summary>
internal sealed partial class BallotWriter(
    IServiceScopeFactory scopes,
    Halls halls,
    TimeProvider time,
    ILogger<BallotWriter> logger
) : BackgroundService, IBallotBox
{
    private const int MostPerCommit = 512;
    private const int MostWaiting = 16_384;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );

    public async Task<Result<VoteReceipt>> Cast(Vote vote, CancellationToken cancellation)
    {
        var waiting = new Waiting(vote);
        return _queue.Writer.TryWrite(waiting) ? await waiting.Answer.Task.WaitAsync(cancellation) : PollFaults.Busy;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Waiting>(MostPerCommit);
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                batch.Clear();
                while (batch.Count < MostPerCommit && _queue.Reader.TryRead(out var waiting))
                {
                    batch.Add(waiting);
                }

                foreach (var round in batch.GroupBy(w => (w.Vote.Event, w.Vote.Poll, w.Vote.Round)))
                {
                    await Commit([.. round]);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever still waits is told that the vote was not counted; the phone asks again after the restart.
            while (_queue.Reader.TryRead(out var waiting))
            {
                waiting.Answer.TrySetResult(PollFaults.Busy);
            }
        }
    }

    /// <summary>One round's votes, in one transaction. A commit that was begun is finished, also while stopping.</summary>
    private async Task Commit(List<Waiting> round)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
            var hall = await halls.Get(round[0].Vote.Event, CancellationToken.None);
            var counted = await BallotBatch.Commit(
                db,
                [.. round.Select(w => w.Vote)],
                hall.IsRehearsing,
                time.GetUtcNow(),
                CancellationToken.None
            );
            if (counted.Counts is { } counts)
            {
                hall.Counted(round[0].Vote.Poll, round[0].Vote.Round, counts, counted.Votes);
            }

            for (var i = 0; i < round.Count; i++)
            {
                round[i].Answer.TrySetResult(counted.Answers[i]);
            }
        }
        catch (Exception e)
        {
            // The database is away: nobody is told that a vote counts which does not.
            CommitFailed(round.Count, e);
            foreach (var waiting in round)
            {
                waiting.Answer.TrySetResult(PollFaults.NotSaved);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} votes could not be committed")]
    private partial void CommitFailed(int count, Exception e);

    private sealed class Waiting(Vote vote)
    {
        public Vote Vote => vote;

        public TaskCompletionSource<Result<VoteReceipt>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
