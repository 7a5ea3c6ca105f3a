using System.Collections.Immutable;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Engagement.Live.Halls;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Live.Participants;

/// <summary>
/// The one place that knows who was shown the door: the runner asks it before every act in a hall, and open phones hear
/// from it. Read again whenever the database's side of it is signalled.
/// </summary>
internal sealed partial class Exclusions : IExclusions, IParticipantGate, IDisposable
{
    private readonly LiveCopies<ExclusionList> _rooms;
    private readonly IServiceScopeFactory _scopes;
    private readonly ISignals _signals;
    private readonly TimeProvider _time;
    private readonly ILogger<Exclusions> _logger;

    private readonly JoinWriter _joins;

    public Exclusions(
        IServiceScopeFactory scopes,
        ISignals signals,
        JoinWriter joins,
        TimeProvider time,
        ILogger<Exclusions> logger
    )
    {
        (_scopes, _signals, _joins, _time, _logger) = (scopes, signals, joins, time, logger);
        _rooms = new LiveCopies<ExclusionList>(Open, time);
    }

    public Task<IExclusionWatch> Watch(
        EventId @event,
        Actor who,
        Action<Exclusion?> changed,
        CancellationToken cancellation
    ) => _rooms.Enter(@event, room => room.Enter(who, changed), cancellation);

    public async Task<Exclusion?> Of(EventId @event, Actor who, CancellationToken cancellation) =>
        (await _rooms.Get(@event, cancellation)).Of(who);

    public async ValueTask<Fault?> RefusalOf(Actor who, IScope place, CancellationToken cancellation)
    {
        if (place is not EventId id || who is { Participant: null, Account: null })
        {
            return null;
        }

        var room = await _rooms.Get(id, cancellation);
        if (who is { Participant: { } device, Account: { } account } && room.Meets(device, account))
        {
            _joins.Met(new ParticipantAccount(id, device, account));
        }

        return room.Of(who) is { } exclusion ? ExclusionFaults.Of(exclusion) : null;
    }

    public void Dispose() => _rooms.Dispose();

    private async Task<ExclusionList> Open(EventId id)
    {
        var room = new ExclusionList(PhoneBroke);
        var rereading = new RefreshLoop(() => Read(id, room), e => ReadFailed(id.Value, e), _time);
        // Listen first, then read: a change in between is heard and read again.
        room.Listening = [_signals.Listen(ParticipantTopics.Exclusions(id), rereading.Ask), rereading];
        await rereading.Read();
        return room;
    }

    private async Task Read(EventId id, ExclusionList room)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        var excluded = await db
            .Participants.Where(p => p.Event == id && (p.BannedAt != null || p.KickedAt != null))
            .Select(p => new { p.Participant, IsBanned = p.BannedAt != null })
            .ToListAsync(CancellationToken.None);
        var accounts = await db
            .ParticipantAccounts.Where(a =>
                a.Event == id
                && db.Participants.Any(p => p.Event == id && p.Participant == a.Participant && p.BannedAt != null)
            )
            .Select(a => a.Account)
            .ToListAsync(CancellationToken.None);
        room.Load(
            new Outside(
                excluded.ToImmutableDictionary(
                    p => p.Participant,
                    p => p.IsBanned ? Exclusion.Banned : Exclusion.Kicked
                ),
                [.. accounts]
            )
        );
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A phone could not be told that it was sent out")]
    private partial void PhoneBroke(Exception e);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Exclusions of event {Event} could not be read; trying again")]
    private partial void ReadFailed(Guid @event, Exception e);
}
