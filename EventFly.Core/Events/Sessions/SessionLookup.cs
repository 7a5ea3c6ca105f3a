using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Sessions;

internal sealed class SessionLookup(IEventsDb db) : ISessionLookup
{
    public async Task<IReadOnlyList<SessionCard>> Of(EventCard card, CancellationToken cancellation)
    {
        var sessions = await db
            .Sessions.Where(s => s.Event == card.Id && s.Kind != SessionKind.Break)
            .OrderBy(s => s.Start)
            .ThenBy(s => s.Id)
            .Select(s => new
            {
                s.Id,
                s.Title,
                s.Start,
                s.End,
            })
            .Take(Session.MostOfEvent)
            .ToListAsync(cancellation);
        return sessions.ConvertAll(s => new SessionCard(s.Id, s.Title, s.Start, Zone.Resolve(s.End, card.Zone)));
    }
}
