using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Feed;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>Commits votes in groups: those of one round together.</summary>
internal sealed class BallotWriter(
    IServiceScopeFactory scopes,
    Halls halls,
    FeedNews feed,
    ILogger<BallotWriter> logger
) : GroupWriter<Vote, VoteReceipt>(PollFaults.Busy, PollFaults.NotSaved, logger), IBallotBox
{
    public Task<Result<VoteReceipt>> Cast(Vote vote, CancellationToken cancellation) => Submit(vote, cancellation);

    public Task SettleVotes(CancellationToken cancellation) => Settle(cancellation);

    protected override object GroupOf(Vote vote) => (vote.Event, vote.Poll, vote.Round);

    protected override async Task<IReadOnlyList<Result<VoteReceipt>>> Commit(IReadOnlyList<Vote> group)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var hall = await halls.Get(group[0].Event, CancellationToken.None);
        var counted = await new BallotBatch(db, group, hall).Commit(CancellationToken.None);
        if (counted.Revision > 0 && !hall.Counted(group[0].Poll, group[0].Round, counted))
        {
            feed.Counted(group[0].Event, group[0].Poll);
        }

        return counted.Receipts;
    }
}
