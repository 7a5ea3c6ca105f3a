using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

/// <summary>The schedule of an event for its organizers, with a warning where something is odd.</summary>
public sealed record ListSessions(EventId Event) : IUseCase<SchedulePlan>
{
    public Access Access => Access.With(EventPermissions.Manage, Event);

    internal sealed class Handler(IEventsDb db) : IHandler<ListSessions, SchedulePlan>
    {
        public async Task<Result<SchedulePlan>> Handle(ListSessions request, CancellationToken cancellation)
        {
            var card = await db
                .Events.Where(e => e.Id == request.Event)
                .Select(EventCards.Card)
                .FirstOrDefaultAsync(cancellation);
            return card is null
                ? Fault.NotVisible
                : (await db.ReadSchedule(card.Id, card.Zone, cancellation)).Checked(card);
        }
    }
}
