using System.Threading.Channels;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Halls;

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

    private readonly Channel<Arrival> _queue = Channel.CreateBounded<Arrival>(
        new BoundedChannelOptions(50_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Joined(EventId id, ParticipantId participant, bool isRehearsal) =>
        _queue.Writer.TryWrite(
            new Arrival(
                id,
                new HallParticipant
                {
                    Event = id,
                    Participant = participant,
                    JoinedAt = time.GetUtcNow(),
                    IsRehearsal = isRehearsal,
                },
                null
            )
        );

    /// <summary>An account has come with a device, for the first time that this process knows of.</summary>
    public void Met(ParticipantAccount met) => _queue.Writer.TryWrite(new Arrival(met.Event, null, met));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _queue.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new List<Arrival>();
            while (batch.Count < MostPerCommit && _queue.Reader.TryRead(out var joined))
            {
                batch.Add(joined);
            }

            try
            {
                foreach (var hall in batch.GroupBy(a => a.Event))
                {
                    await Write(hall.Key, [.. hall], stoppingToken);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                WriteFailed(batch.Count, e);
            }
        }
    }

    /// <summary>Whoever takes a nickname or asks at this very moment writes a row of their own: then it is known, and the rest follow.</summary>
    private async Task Write(EventId id, IReadOnlyCollection<Arrival> arrivals, CancellationToken cancellation)
    {
        List<HallParticipant> joined =
        [
            .. arrivals.Select(a => a.Participant).OfType<HallParticipant>().DistinctBy(p => p.Participant),
        ];
        List<ParticipantAccount> met = [.. arrivals.Select(a => a.Met).OfType<ParticipantAccount>().Distinct()];
        var isAnyBanned = await scopes.LookAndCommit(async db =>
        {
            await AddJoined(db, id, joined, cancellation);
            await AddMet(db, id, met, cancellation);
            await db.SaveChangesAsync(cancellation);
            // After the commit: whoever is banned from then on is read with the account, whoever was before is signalled here.
            return await IsAnyBanned(db, id, met, cancellation);
        });
        if (joined.Count > 0)
        {
            signals.Send(EngagementTopics.Participation(id));
        }

        if (isAnyBanned)
        {
            signals.Send(ParticipantTopics.Exclusions(id));
        }
    }

    private static async Task AddJoined(
        EventFlyDbContext db,
        EventId id,
        List<HallParticipant> joined,
        CancellationToken cancellation
    )
    {
        if (joined.Count == 0)
        {
            return;
        }

        var ids = joined.Select(p => p.Participant).ToList();
        var known = await db
            .Participants.Where(p => p.Event == id && ids.Contains(p.Participant))
            .Select(p => p.Participant)
            .ToHashSetAsync(cancellation);
        db.Participants.AddRange(joined.Where(p => !known.Contains(p.Participant)));
    }

    private static async Task AddMet(
        EventFlyDbContext db,
        EventId id,
        List<ParticipantAccount> met,
        CancellationToken cancellation
    )
    {
        if (met.Count == 0)
        {
            return;
        }

        var ids = met.ConvertAll(m => m.Participant);
        var known = await db
            .ParticipantAccounts.Where(a => a.Event == id && ids.Contains(a.Participant))
            .ToHashSetAsync(cancellation);
        db.ParticipantAccounts.AddRange(met.Except(known));
    }

    /// <summary>Whether one of them came with a device that is banned: then the account is outside as well.</summary>
    private static async Task<bool> IsAnyBanned(
        EventFlyDbContext db,
        EventId id,
        List<ParticipantAccount> met,
        CancellationToken cancellation
    )
    {
        var ids = met.ConvertAll(m => m.Participant);
        return ids.Count > 0
            && await db.Participants.AnyAsync(
                p => p.Event == id && ids.Contains(p.Participant) && p.BannedAt != null,
                cancellation
            );
    }

    /// <param name="Participant">Who has joined; null when this is about an account.</param>
    private sealed record Arrival(EventId Event, HallParticipant? Participant, ParticipantAccount? Met);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} joins could not be remembered")]
    private partial void WriteFailed(int count, Exception e);
}
