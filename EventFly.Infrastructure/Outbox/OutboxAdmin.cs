using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Outbox;

public sealed record ParkedMessage(Guid Id, string Name, DateTimeOffset OccurredAt, int Attempts, string? LastError);

/// <summary>What an operator can see of the outbox and do about it.</summary>
public sealed class OutboxAdmin(EventFlyDbContext db, TimeProvider time)
{
    /// <summary>The oldest parked messages, at most <paramref name="most"/>.</summary>
    public Task<List<ParkedMessage>> Parked(int most, CancellationToken cancellation) =>
        db
            .Outbox.Where(m => m.ParkedAt != null)
            .OrderBy(m => m.Position)
            .Take(most)
            .Select(m => new ParkedMessage(m.Id, m.Name, m.OccurredAt, m.Attempts, m.LastError))
            .ToListAsync(cancellation);

    /// <summary>Puts parked messages back in line. Returns how many.</summary>
    public Task<int> Replay(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return db
            .Outbox.Where(m => m.ParkedAt != null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.ParkedAt, (DateTimeOffset?)null)
                        .SetProperty(m => m.Attempts, 0)
                        .SetProperty(m => m.NextAttemptAt, now),
                cancellation
            );
    }
}
