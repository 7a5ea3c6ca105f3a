using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <param name="Participants">Simulated people who have come in.</param>
/// <param name="Votes">Their ballots so far.</param>
public sealed record RehearsalNow(int Participants, int Votes);

/// <summary>How the running rehearsal of an event goes; null once it is over and cleared away.</summary>
public sealed record WatchRehearsal(EventId Event) : IUseCase<RehearsalNow?>
{
    public Access Access => Access.System;

    internal sealed class Handler(ILiveDb db) : IHandler<WatchRehearsal, RehearsalNow?>
    {
        public async Task<Result<RehearsalNow?>> Handle(WatchRehearsal request, CancellationToken cancellation)
        {
            if (!await db.Rehearsals.AnyAsync(r => r.Event == request.Event && r.PurgedAt == null, cancellation))
            {
                return (RehearsalNow?)null;
            }

            return new RehearsalNow(
                await db.Participants.CountAsync(p => p.Event == request.Event && p.IsRehearsal, cancellation),
                await db.Ballots.CountAsync(
                    b => b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == request.Event),
                    cancellation
                )
            );
        }
    }
}
