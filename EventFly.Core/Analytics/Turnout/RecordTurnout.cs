using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Turnout;

/// <summary>
/// Keeps the turnout of each round as the live room tells of it. Facts may come in any order and more than once; a round
/// that was opened again and closed with more votes has those, not the sum.
/// </summary>
internal sealed class RecordTurnout(IAnalyticsDb db, IAfterCommit after)
    : IFollowUp<PollOpened>,
        IFollowUp<PollClosed>,
        IFollowUp<PollTakenBack>
{
    public Task Follow(PollOpened happened, CancellationToken cancellation) =>
        Record(
            new PollTurnout
            {
                Poll = happened.Poll,
                Round = happened.Round,
                Event = happened.Event,
                OpenedAt = happened.At,
            },
            cancellation
        );

    public Task Follow(PollClosed happened, CancellationToken cancellation) =>
        Record(
            new PollTurnout
            {
                Poll = happened.Poll,
                Round = happened.Round,
                Event = happened.Event,
                ClosedAt = happened.At,
                Votes = happened.Votes,
            },
            cancellation
        );

    public Task Follow(PollTakenBack happened, CancellationToken cancellation) =>
        Record(
            new PollTurnout
            {
                Poll = happened.Poll,
                Round = happened.Round,
                Event = happened.Event,
                TakenBackAt = happened.At,
            },
            cancellation
        );

    private async Task Record(PollTurnout heard, CancellationToken cancellation)
    {
        after.Signal(AnalyticsTopics.Participation(heard.Event));
        // Whoever counts the event anew has to be done first.
        await db.Attendance.Where(a => a.Event == heard.Event).Hold(a => a.Tickets, cancellation);
        var row = db.PollTurnouts.Where(t => t.Poll == heard.Poll && t.Round == heard.Round);
        await Counting.Move(
            () =>
                row.ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(
                                t => t.Votes,
                                t => t.ClosedAt == null || t.ClosedAt <= heard.ClosedAt ? heard.Votes : t.Votes
                            )
                            .SetProperty(
                                t => t.ClosedAt,
                                t => t.ClosedAt == null || t.ClosedAt <= heard.ClosedAt ? heard.ClosedAt : t.ClosedAt
                            )
                            .SetProperty(
                                t => t.OpenedAt,
                                t => t.OpenedAt == null || t.OpenedAt <= heard.OpenedAt ? heard.OpenedAt : t.OpenedAt
                            )
                            .SetProperty(
                                t => t.TakenBackAt,
                                t =>
                                    t.TakenBackAt == null || t.TakenBackAt <= heard.TakenBackAt
                                        ? heard.TakenBackAt
                                        : t.TakenBackAt
                            ),
                    cancellation
                ),
            db.PollTurnouts,
            heard,
            db.SaveChangesAsync,
            cancellation
        );
    }
}
