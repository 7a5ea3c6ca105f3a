using System.Collections.Concurrent;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Rehearsals;

/// <summary>Plays rehearsals until they end, then removes what they left. They always end, and always leave.</summary>
internal sealed partial class RehearsalPlayer(
    IServiceScopeFactory scopes,
    Halls.Halls halls,
    IUseCases useCases,
    TimeProvider time,
    ILogger<RehearsalPlayer> logger
) : BackgroundService, IRehearsalPlayer
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<RehearsalId, Task> _playing = new();
    private readonly CancellationTokenSource _stopping = new();

    public void Play(RehearsalId rehearsal) => _playing.GetOrAdd(rehearsal, id => Task.Run(() => PlayOut(id)));

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look takes up what a process before this one was playing; the others, what nobody has cleared away.
        for (var isFirst = true; !stoppingToken.IsCancellationRequested; isFirst = false)
        {
            await TakeUp(isFirst);
            await Task.Delay(LookAgain, time, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await _stopping.CancelAsync();
        await Task.WhenAll(_playing.Values);
    }

    private async Task TakeUp(bool withRunning)
    {
        try
        {
            var now = time.GetUtcNow();
            var left = await Read(db =>
                db.Rehearsals.Where(r => r.PurgedAt == null && (withRunning || r.EndsAt <= now))
                    .Select(r => r.Id)
                    .ToListAsync()
            );
            left.ForEach(Play);
        }
        catch (Exception e)
        {
            LookFailed(e);
        }
    }

    private async Task PlayOut(RehearsalId id)
    {
        try
        {
            var rehearsal = await Read(db => db.Rehearsals.AsNoTracking().FirstAsync(r => r.Id == id));
            await Simulate(rehearsal);
            if (!_stopping.IsCancellationRequested)
            {
                await ClearAway(rehearsal);
            }
        }
        catch (Exception e)
        {
            // The crowd has left all the same; the next look clears away what it left.
            RehearsalBroke(id.Value, e);
        }
        finally
        {
            _playing.TryRemove(id, out _);
        }
    }

    private async Task ClearAway(Rehearsal rehearsal)
    {
        await useCases.Run(Actor.System, new ClearRehearsal(rehearsal.Id), CancellationToken.None);
        var hall = await halls.Get(rehearsal.Event, CancellationToken.None);
        await hall.Reading.Read();
    }

    /// <summary>The crowd plays until the rehearsal ends, and leaves however this ends.</summary>
    private async Task Simulate(Rehearsal rehearsal)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var crowd = new Crowd(rehearsal.Event, rehearsal.Participants, halls, useCases, time);
        var playing = crowd.Play(ended.Token);
        try
        {
            while (!_stopping.IsCancellationRequested && await IsOn(rehearsal))
            {
                await Task.Delay(Look, time);
            }
        }
        finally
        {
            await ended.CancelAsync();
            await playing;
        }
    }

    /// <summary>The host may end it early. While the database is away, what it was to last goes.</summary>
    private async Task<bool> IsOn(Rehearsal rehearsal)
    {
        var now = time.GetUtcNow();
        try
        {
            return await Read(db => db.Rehearsals.AnyAsync(r => r.Id == rehearsal.Id && r.EndsAt > now));
        }
        catch (Exception e)
        {
            LookFailed(e);
            return rehearsal.EndsAt > now;
        }
    }

    private async Task<T> Read<T>(Func<EventFlyDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rehearsals could not be read; looking again")]
    private partial void LookFailed(Exception e);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rehearsal {Id} broke off; what it left is cleared away later")]
    private partial void RehearsalBroke(Guid id, Exception e);
}
