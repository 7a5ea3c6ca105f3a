using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>
/// Somebody was signed in when this device did something in this hall. Whoever bans the device bans the account with it: a
/// cookie is dropped with a click, an account is not.
/// </summary>
public sealed record ParticipantAccount(EventId Event, ParticipantId Participant, AccountId Account);
