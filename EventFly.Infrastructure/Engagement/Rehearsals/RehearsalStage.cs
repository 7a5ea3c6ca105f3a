using System.Collections.Concurrent;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Rehearsals;

/// <summary>Plays rehearsals until they end, then removes what they left. Goes on with unfinished ones after a restart.</summary>
internal sealed partial class RehearsalStage(
    IServiceScopeFactory scopes,
    Halls.Halls halls,
    IUseCases useCases,
    TimeProvider time,
    ILogger<RehearsalStage> logger
) : BackgroundService, IRehearsalPlayer
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

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
        foreach (
            var id in await Read(db => db.Rehearsals.Where(r => r.PurgedAt == null).Select(r => r.Id).ToListAsync())
        )
        {
            Play(id);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, stoppingToken).ContinueWith(_ => { }, TaskScheduler.Default);
        await _stopping.CancelAsync();
        await Task.WhenAll(_playing.Values);
    }

    private async Task PlayOut(RehearsalId id)
    {
        try
        {
            var rehearsal = await Read(db => db.Rehearsals.AsNoTracking().FirstAsync(r => r.Id == id));
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            var crowd = new Crowd(rehearsal.Event, rehearsal.Participants, halls, useCases, time);
            var playing = crowd.Play(ended.Token);
            while (await IsOn(id) && !_stopping.IsCancellationRequested)
            {
                await Task.Delay(Look, time);
            }

            await ended.CancelAsync();
            await playing;
            if (!_stopping.IsCancellationRequested)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<RehearsalPurge>().Purge(id, CancellationToken.None);
                _playing.TryRemove(id, out _);
            }
        }
        catch (Exception e)
        {
            // The next start of the server finds it unfinished and takes it up again.
            RehearsalBroke(id.Value, e);
            _playing.TryRemove(id, out _);
        }
    }

    private async Task<bool> IsOn(RehearsalId id)
    {
        var now = time.GetUtcNow();
        return await Read(db => db.Rehearsals.AnyAsync(r => r.Id == id && r.EndsAt > now));
    }

    private async Task<T> Read<T>(Func<EventFlyDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<EventFlyDbContext>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Rehearsal {Id} broke off")]
    private partial void RehearsalBroke(Guid id, Exception e);
}
