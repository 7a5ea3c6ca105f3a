using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Removes what the outbox and the inbox no longer need: messages delivered more than <see cref="Keep"/> ago, and the
/// notes of follow-ups to messages that are gone. Parked messages stay, and with them the notes that keep a replay from
/// doing twice what was done. Several processes may sweep one database.
/// </summary>
public sealed class OutboxSweep(EventFlyDbContext db, TimeProvider time)
{
    public const int BatchSize = 500;

    /// <summary>The most batches of each in one run; the rest waits for the next, so that a backlog never holds the writer.</summary>
    public const int MostBatches = 40;

    public static readonly TimeSpan Keep = TimeSpan.FromDays(7);

    /// <returns>How many rows went.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var horizon = time.GetUtcNow() - Keep;
        return await InBatches(Messages, horizon, cancellation) + await InBatches(Notes, horizon, cancellation);
    }

    private static async Task<int> InBatches(
        Func<DateTimeOffset, CancellationToken, Task<int?>> sweep,
        DateTimeOffset horizon,
        CancellationToken cancellation
    )
    {
        var removed = 0;
        for (var batch = 0; batch < MostBatches; batch++)
        {
            if (await sweep(horizon, cancellation) is not { } rows)
            {
                break;
            }

            removed += rows;
        }

        return removed;
    }

    private async Task<int?> Messages(DateTimeOffset horizon, CancellationToken cancellation)
    {
        var old = await db
            .Outbox.Where(m => m.DeliveredAt < horizon)
            .OrderBy(m => m.Position)
            .Select(m => m.Position)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return old.Count == 0
            ? null
            : await db.Outbox.Where(m => old.Contains(m.Position)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<int?> Notes(DateTimeOffset horizon, CancellationToken cancellation)
    {
        var gone = await db
            .Inbox.Where(n => n.FollowedAt < horizon && !db.Outbox.Any(m => m.Id == n.MessageId))
            .Select(n => n.MessageId)
            .Distinct()
            .OrderBy(id => id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        return gone.Count == 0
            ? null
            : await db.Inbox.Where(n => gone.Contains(n.MessageId)).ExecuteDeleteAsync(cancellation);
    }
}
