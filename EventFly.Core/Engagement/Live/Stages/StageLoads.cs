using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Stages;

/// <summary>The few loads that every control of the stage begins with.</summary>
internal static class StageLoads
{
    public static Task<Poll?> FindPoll(this ILiveDb db, EventId @event, PollId poll, CancellationToken cancellation) =>
        db.Polls.FirstOrDefaultAsync(p => p.Id == poll && p.Event == @event && p.Quiz == null, cancellation);

    /// <summary>The event's stage; a new, empty one when it has none yet.</summary>
    public static async Task<Stage> StageOf(this ILiveDb db, EventId @event, CancellationToken cancellation)
    {
        var stage = await db.Stages.FirstOrDefaultAsync(s => s.Event == @event, cancellation);
        if (stage is null)
        {
            stage = Stage.For(@event);
            db.Stages.Add(stage);
        }

        return stage;
    }
}
