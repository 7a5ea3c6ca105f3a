using System.Threading.Channels;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Infrastructure.Engagement.Halls;

/// <summary>
/// Remembers who has been in a hall, many at a time and off the phone's path: joining must not wait for a disk. Missing
/// one when the process dies costs a number in a report, and the phone's next visit brings it back.
/// </summary>
internal sealed partial class JoinWriter(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ISignals signals,
    ILogger<JoinWriter> logger
) : BackgroundService
{
    private const int MostPerCommit = 500;

    private readonly Channel<HallParticipant> _queue = Channel.CreateBounded<HallParticipant>(
        new BoundedChannelOptions(50_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Joined(EventId id, ParticipantId participant, bool isRehearsal) =>
        _queue.Writer.TryWrite(
            new HallParticipant
            {
                Event = id,
                Participant = participant,
                JoinedAt = time.GetUtcNow(),
                IsRehearsal = isRehearsal,
            }
        );

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<HallParticipant>();
            while (batch.Count < MostPerCommit && _queue.Reader.TryRead(out var joined))
            {
                batch.Add(joined);
            }

            try
            {
                foreach (var hall in batch.GroupBy(p => p.Event))
                {
                    await WriteAgain(hall.Key, [.. hall.DistinctBy(p => p.Participant)], stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                WriteFailed(batch.Count, e);
            }
        }
    }

    /// <summary>Whoever takes a nickname or asks at this very moment writes a row of their own: then it is known, and the rest follow.</summary>
    private async Task WriteAgain(EventId id, List<HallParticipant> joined, CancellationToken cancellation)
    {
        try
        {
            await Write(id, joined, cancellation);
        }
        catch (DbUpdateException e) when (Collisions.IsCollision(e))
        {
            await Write(id, joined, cancellation);
        }
    }

    private async Task Write(EventId id, List<HallParticipant> joined, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var ids = joined.Select(p => p.Participant).ToList();
        var known = await db
            .Participants.Where(p => p.Event == id && ids.Contains(p.Participant))
            .Select(p => p.Participant)
            .ToHashSetAsync(cancellation);
        db.Participants.AddRange(joined.Where(p => !known.Contains(p.Participant)));
        await db.SaveChangesAsync(cancellation);
        signals.Send(EngagementTopics.Participation(id));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} joins could not be remembered")]
    private partial void WriteFailed(int count, Exception e);
}
