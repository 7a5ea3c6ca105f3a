using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

/// <summary>Keeps the poll numbers as the live room tells of them.</summary>
internal sealed class CountParticipation(IAnalyticsDb db, IAfterCommit after)
    : IReaction<PollOpened>,
        IReaction<PollClosed>
{
    public Task React(PollOpened happened, CancellationToken cancellation) =>
        Count(new ParticipationCount { Event = happened.Event, PollsOpened = 1 }, cancellation);

    public Task React(PollClosed happened, CancellationToken cancellation) =>
        Count(
            new ParticipationCount
            {
                Event = happened.Event,
                PollsClosed = 1,
                Votes = happened.Votes,
            },
            cancellation
        );

    private Task Count(ParticipationCount by, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Participation(by.Event));
        return Counting.Move(
            () =>
                db
                    .Participation.Where(p => p.Event == by.Event)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(p => p.PollsOpened, p => p.PollsOpened + by.PollsOpened)
                                .SetProperty(p => p.PollsClosed, p => p.PollsClosed + by.PollsClosed)
                                .SetProperty(p => p.Votes, p => p.Votes + by.Votes),
                        cancellation
                    ),
            db.Participation,
            by,
            db.SaveChangesAsync,
            cancellation
        );
    }
}
