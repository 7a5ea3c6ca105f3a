using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Notices;

/// <summary>Notes the events that start within a day, each once for that day. Returns how many it noted.</summary>
public sealed record NoteReminders : ICommand<int>
{
    public Access Access => Access.System;

    internal sealed class Handler(IRegistrationDb db, IEventSheets events, TimeProvider time)
        : IHandler<NoteReminders, int>
    {
        public async Task<Result<int>> Handle(NoteReminders request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var soon = await events.Starting(now, now + Occasion.RemindBefore, cancellation);
            var ids = soon.Select(e => e.Event).ToList();
            var known = await db
                .Occasions.Where(o => o.Kind == OccasionKind.Reminder && ids.Contains(o.Event))
                .Select(o => new { o.Event, o.Reason })
                .ToListAsync(cancellation);
            var fresh = soon.Where(e =>
                    !known.Any(o => o.Event == e.Event && o.Reason == Occasion.ReasonToRemind(e.StartsAt))
                )
                .ToList();
            db.Occasions.AddRange(fresh.Select(e => Occasion.ToRemind(e.Event, e.StartsAt)));
            return fresh.Count;
        }
    }
}
