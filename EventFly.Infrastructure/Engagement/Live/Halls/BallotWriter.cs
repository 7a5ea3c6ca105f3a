using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Carried;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

/// <summary>
/// Commits votes in groups: those of one round together. One database context serves commit after commit, for each begins
/// and ends a transaction and tracks nothing; after a failure it is replaced.
/// </summary>
internal sealed class BallotWriter(
    IServiceScopeFactory scopes,
    Halls halls,
    FeedNews feed,
    ILogger<BallotWriter> logger
) : GroupWriter<Vote, VoteReceipt>(PollFaults.Busy, PollFaults.NotSaved, logger), IBallotWriter
{
    private readonly AskedQuestion _asked = new();
    private AsyncServiceScope? _scope;

    public Task<Result<VoteReceipt>> Cast(Vote vote, CancellationToken cancellation) => Submit(vote, cancellation);

    public Task SettleVotes(CancellationToken cancellation) => Settle(cancellation);

    protected override object GroupOf(Vote vote) => (vote.Event, vote.Poll, vote.Round);

    protected override async Task<IReadOnlyList<Result<VoteReceipt>>> Commit(IReadOnlyList<Vote> group)
    {
        var hall = await halls.Get(group[0].Event, CancellationToken.None);
        var counted = await Collisions.Retry(() => Write(group, hall));
        if (counted.Revision > 0 && !hall.Counted(group[0].Poll, group[0].Round, counted))
        {
            feed.Counted(group[0].Event, group[0].Poll);
        }

        return counted.Receipts;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Renew();
    }

    private async Task<RoundCommit> Write(IReadOnlyList<Vote> group, Hall hall)
    {
        _scope ??= scopes.CreateAsyncScope();
        var db = _scope.Value.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        try
        {
            return await new BallotBatch(db, _asked, group, hall).Commit(CancellationToken.None);
        }
        catch
        {
            await Renew();
            throw;
        }
    }

    private async Task Renew()
    {
        if (_scope is { } used)
        {
            _scope = null;
            await used.DisposeAsync();
        }
    }
}
