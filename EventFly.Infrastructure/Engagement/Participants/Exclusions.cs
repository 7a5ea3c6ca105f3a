using System.Collections.Immutable;
using EventFly.Core.Engagement;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using EventId = EventFly.Core.Events.Contracts.EventId;

namespace EventFly.Infrastructure.Engagement.Participants;

/// <summary>
/// The one place that knows who was shown the door: the runner asks it before every act in a hall, and open phones hear
/// from it. Read again whenever the database's side of it is signalled.
/// </summary>
internal sealed partial class Exclusions : IExclusions, IParticipantGate, IDisposable
{
    private readonly Rooms<ExclusionRoom> _rooms;
    private readonly IServiceScopeFactory _scopes;
    private readonly ISignals _signals;
    private readonly TimeProvider _time;
    private readonly ILogger<Exclusions> _logger;

    public Exclusions(IServiceScopeFactory scopes, ISignals signals, TimeProvider time, ILogger<Exclusions> logger)
    {
        (_scopes, _signals, _time, _logger) = (scopes, signals, time, logger);
        _rooms = new Rooms<ExclusionRoom>(Open, time);
    }

    public Task<IExclusionWatch> Watch(
        EventId @event,
        ParticipantId participant,
        Action<Exclusion?> changed,
        CancellationToken cancellation
    ) => _rooms.Enter(@event, room => room.Enter(participant, changed), cancellation);

    public async Task<Exclusion?> Of(EventId @event, ParticipantId participant, CancellationToken cancellation) =>
        (await _rooms.Get(@event, cancellation)).Of(participant);

    public async ValueTask<Fault?> RefusalOf(ParticipantId participant, IScope place, CancellationToken cancellation) =>
        place is EventId id && await Of(id, participant, cancellation) is { } exclusion
            ? ExclusionFaults.Of(exclusion)
            : null;

    public void Dispose() => _rooms.Dispose();

    private async Task<ExclusionRoom> Open(EventId id)
    {
        var room = new ExclusionRoom(PhoneBroke);
        var rereading = new Rereading(() => Read(id, room), e => ReadFailed(id.Value, e), _time);
        // Listen first, then read: a change in between is heard and read again.
        room.Listening = [_signals.Listen(ParticipantTopics.Exclusions(id), rereading.Ask), rereading];
        await rereading.Read();
        return room;
    }

    private async Task Read(EventId id, ExclusionRoom room)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var excluded = await scope
            .ServiceProvider.GetRequiredService<EventFlyDbContext>()
            .Participants.Where(p => p.Event == id && (p.BannedAt != null || p.KickedAt != null))
            .Select(p => new { p.Participant, IsBanned = p.BannedAt != null })
            .ToListAsync(CancellationToken.None);
        room.Load(
            excluded.ToImmutableDictionary(p => p.Participant, p => p.IsBanned ? Exclusion.Banned : Exclusion.Kicked)
        );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A phone could not be told that it was sent out")]
    private partial void PhoneBroke(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exclusions of event {Event} could not be read; trying again")]
    private partial void ReadFailed(Guid @event, Exception e);
}
