using System.Collections.Immutable;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Engagement.Live.Participants;

/// <summary>Who was shown the door of one event, at one moment.</summary>
/// <param name="Devices">Kicked and banned.</param>
/// <param name="Accounts">Of banned devices. Who was only kicked may come back, so nothing is remembered of them.</param>
internal sealed record Outside(
    ImmutableDictionary<ParticipantId, Exclusion> Devices,
    ImmutableHashSet<AccountId> Accounts
)
{
    public static readonly Outside Nobody = new(ImmutableDictionary<ParticipantId, Exclusion>.Empty, []);

    public Exclusion? Of(Actor who) =>
        who.Account is { } account && Accounts.Contains(account) ? Exclusion.Banned
        : who.Participant is { } device && Devices.TryGetValue(device, out var exclusion) ? exclusion
        : null;
}
