using EventFly.Core.Kernel.Letters;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Outbox;

/// <summary>
/// Delivers what the outbox holds: claims a batch, delivers in order, retries with growing pauses, and parks what keeps
/// failing where an operator can see and replay it. A letter that finds no mail server has not failed, and waits. Several processes
/// may run it on one database.
/// </summary>
internal sealed partial class OutboxRelay(
    IServiceScopeFactory scopes,
    OutboxDelivery delivery,
    OutboxBell bell,
    MailBreaker mail,
    TimeProvider time,
    ILogger<OutboxRelay> logger
) : BackgroundService
{
    public const int AttemptsBeforeParking = 8;

    private const int BatchSize = 50;

    /// <summary>
    /// What a relay claimed when it died has to wait for so long: buyers wait for their tickets. A living one claims the rest of its
    /// batch anew in time.
    /// </summary>
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Delivers everything that is due now. Returns how many messages it took.</summary>
    public async Task<int> DeliverDue(CancellationToken cancellation)
    {
        var taken = 0;
        while (await ClaimBatch(cancellation) is { Count: > 0 } batch)
        {
            try
            {
                var claimedAt = time.GetUtcNow();
                foreach (var message in batch)
                {
                    if (time.GetUtcNow() - claimedAt > Claim / 4)
                    {
                        claimedAt = time.GetUtcNow();
                        await ClaimAnew(batch[0].ClaimedBy, claimedAt + Claim);
                    }

                    await DeliverOne(message, cancellation);
                }
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                await GiveBack(batch[0].ClaimedBy);
                throw;
            }

            taken += batch.Count;
        }

        return taken;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.Wait(Pause, stoppingToken);
                await DeliverDue(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away or busy: say so, keep breathing, come back.
                RelayFailed(e);
                await Task.Delay(Pause, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
            }
        }
    }

    private async Task<List<OutboxMessage>> ClaimBatch(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var now = time.GetUtcNow();
        // A claim is one batch's, not one relay's: what an earlier batch of ours still holds must not look won by this one.
        Guid? claim = Guid.CreateVersion7();
        var due = db.Outbox.Where(m =>
            m.DeliveredAt == null
            && m.ParkedAt == null
            && m.NextAttemptAt <= now
            && (m.ClaimedUntil == null || m.ClaimedUntil < now)
        );
        var candidates = await due.OrderBy(m => m.Position)
            .Select(m => m.Position)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        if (candidates.Count == 0)
        {
            return [];
        }

        // The condition is asked again in the update itself: another relay may have been faster.
        await due.Where(m => candidates.Contains(m.Position))
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.ClaimedUntil, now + Claim),
                cancellation
            );
        return await db
            .Outbox.AsNoTracking()
            .Where(m => candidates.Contains(m.Position) && m.ClaimedBy == claim)
            .OrderBy(m => m.Position)
            .ToListAsync(cancellation);
    }

    private async Task ClaimAnew(Guid? claim, DateTimeOffset? until)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .Outbox.Where(m => m.ClaimedBy == claim)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedUntil, until), CancellationToken.None);
    }

    /// <summary>A relay that stops lets go of what it has not delivered, so that the next one need not wait for the claim to end.</summary>
    private async Task GiveBack(Guid? claim)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .Outbox.Where(m => m.ClaimedBy == claim)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.ClaimedBy, (Guid?)null)
                        .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
                CancellationToken.None
            );
    }

    private async Task DeliverOne(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            await delivery.Deliver(message, cancellation);
            message.DeliveredAt = time.GetUtcNow();
            message.LastError = null;
        }
        catch (MailAwayException) when (mail.NextTry(message) is { } next)
        {
            message.NextAttemptAt = next;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            Postpone(message, e);
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .Outbox.Where(m => m.Position == message.Position && m.ClaimedBy == message.ClaimedBy)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(m => m.DeliveredAt, message.DeliveredAt)
                        .SetProperty(m => m.Attempts, message.Attempts)
                        .SetProperty(m => m.NextAttemptAt, message.NextAttemptAt)
                        .SetProperty(m => m.ParkedAt, message.ParkedAt)
                        .SetProperty(m => m.LastError, message.LastError)
                        .SetProperty(m => m.ClaimedBy, (Guid?)null)
                        .SetProperty(m => m.ClaimedUntil, (DateTimeOffset?)null),
                cancellation
            );
    }

    private void Postpone(OutboxMessage message, Exception e)
    {
        var error = e.ToString();
        message.LastError = error[..Math.Min(error.Length, 2_000)];
        message.Attempts++;
        if (message.Attempts >= AttemptsBeforeParking)
        {
            message.ParkedAt = time.GetUtcNow();
            Parked(message.Id, message.Name, message.Attempts, e);
            return;
        }

        message.NextAttemptAt = time.GetUtcNow() + TimeSpan.FromSeconds(Math.Pow(2, message.Attempts - 1));
        WillRetry(message.Id, message.Name, message.Attempts, e);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox relay stumbled and goes on")]
    private partial void RelayFailed(Exception e);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Delivery {Attempt} of {Name} ({Id}) failed; it will be tried again"
    )]
    private partial void WillRetry(Guid id, string name, int attempt, Exception e);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Name} ({Id}) is parked after {Attempts} attempts; replay it when its cause is mended"
    )]
    private partial void Parked(Guid id, string name, int attempts, Exception e);
}
