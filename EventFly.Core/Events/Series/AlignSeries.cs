using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Series;

/// <summary>
/// Gives what is said of an event, its place and its hours to all later dates of its series that have not begun. Their days stay, and
/// so do those that were cancelled. Answers how many there were.
/// </summary>
public sealed record AlignSeries(EventId Event) : ICommand<int>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db, TimeProvider time, IAfterCommit after) : IHandler<AlignSeries, int>
    {
        public async Task<Result<int>> Handle(AlignSeries request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var first = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.Event, cancellation);
            if (first is null)
            {
                return Fault.NotVisible;
            }

            var details = first.Details();
            var later = await db
                .Events.Where(e => e.Series == first.Series && e.Series != null && e.Id != first.Id)
                .Where(e => e.StartsAt > first.StartsAt && e.StartsAt > now && e.State != EventState.Cancelled)
                .ToListAsync(cancellation);
            foreach (var date in later)
            {
                var days = date.FirstDay.DayNumber - first.FirstDay.DayNumber;
                if (date.Edit(details.Later(days) with { Currency = date.Currency }, now).Fault is { } fault)
                {
                    return fault;
                }

                after.Signal(EventTopics.Changed(date.Id));
            }

            return later.Count;
        }
    }
}
