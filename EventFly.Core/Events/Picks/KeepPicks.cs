using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Picks;

/// <summary>
/// What was picked on this device before its owner signed in becomes their account's: it is there on their other devices, and no
/// longer here once they have signed out. Who had picked the same with their account keeps the place that came first.
/// </summary>
public sealed record KeepPicks(EventId Event) : ICommand<Done>
{
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventsDb db, SessionPlaces places, Actor actor, IAfterCommit after)
        : IHandler<KeepPicks, Done>
    {
        public async Task<Result<Done>> Handle(KeepPicks request, CancellationToken cancellation)
        {
            if (actor is not { Account: { } account, Participant: { } device })
            {
                return Result.Done;
            }

            var left = db.SessionPicks.Where(p =>
                p.Event == request.Event && p.Account == null && p.Participant == device
            );
            var sessions = await left.OrderBy(p => p.Id)
                .Select(p => p.Session)
                .Take(SessionPick.MostOfPerson)
                .ToListAsync(cancellation);
            foreach (var session in sessions.OrderBy(s => s.Value))
            {
                await places.Hold(session, request.Event, cancellation);
                var mine = await db
                    .SessionPicks.AsNoTracking()
                    .Where(p => p.Session == session)
                    .Of(actor)
                    .OrderBy(p => p.IsWaiting)
                    .ThenBy(p => p.Number)
                    .Select(p => p.Id)
                    .ToListAsync(cancellation);
                await places.Free(session, [.. mine.Skip(1)], cancellation);
                var kept = mine[..Math.Min(1, mine.Count)];
                await db
                    .SessionPicks.Where(p => kept.Contains(p.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(p => p.Account, account), cancellation);
            }

            if (sessions.Count > 0)
            {
                after.Signal(EventTopics.Schedule(request.Event));
            }

            return Result.Done;
        }
    }
}
