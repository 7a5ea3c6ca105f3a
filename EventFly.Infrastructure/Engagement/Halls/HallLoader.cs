using EventFly.Core.Engagement;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>Brings a hall in memory in line with the database.</summary>
internal sealed partial class HallLoader(IServiceScopeFactory scopes, TimeProvider time, ILogger<HallLoader> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task Read(Hall hall, bool exactly, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var poll = await db
            .Stages.Where(s => s.Event == hall.Event)
            .Join(db.Polls, s => s.Poll, p => p.Id, (_, p) => p)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
        foreach (
            var rehearsing in await db
                .Participants.Where(p => p.Event == hall.Event && p.IsRehearsal)
                .Select(p => p.Participant)
                .ToListAsync(cancellation)
        )
        {
            hall.Rehearse(rehearsing);
        }

        if (poll is null)
        {
            hall.Load(null, [], exactly);
            return;
        }

        var counts = await db
            .Tallies.Where(t => t.Poll == poll.Id && t.Round == poll.Round)
            .OrderBy(t => t.Option)
            .Select(t => t.Count)
            .ToListAsync(cancellation);
        var votes = await db
            .Ballots.Where(b => b.Poll == poll.Id && b.Round == poll.Round)
            .ToDictionaryAsync(b => b.Participant, b => b.Option, cancellation);
        hall.Load(PollViews.ViewOf(poll, counts), votes, exactly);
    }

    /// <summary>Reads until it worked: screens must not stay on an old question because the database was away for a moment.</summary>
    public async Task ReadPatiently(Hall hall)
    {
        while (true)
        {
            try
            {
                await Read(hall, exactly: false, CancellationToken.None);
                return;
            }
            catch (ObjectDisposedException)
            {
                // The application is stopping.
                return;
            }
            catch (Exception e)
            {
                ReadFailed(hall.Event.Value, e);
                await Task.Delay(Pause, time);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The hall of event {Event} could not be read; trying again")]
    private partial void ReadFailed(Guid @event, Exception e);
}
