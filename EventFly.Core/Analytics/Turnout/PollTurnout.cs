using System.Linq.Expressions;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Analytics.Turnout;

/// <summary>How many took part in one round of a poll. Set from facts, never added up: hearing one twice changes nothing.</summary>
public sealed class PollTurnout
{
    /// <summary>Rounds that were no rehearsal, whatever came first.</summary>
    public static readonly Expression<Func<PollTurnout, bool>> Happened = t =>
        t.TakenBackAt == null || t.OpenedAt > t.TakenBackAt || t.ClosedAt > t.TakenBackAt;

    /// <summary>Those of them that were closed.</summary>
    public static readonly Expression<Func<PollTurnout, bool>> WasClosed = t =>
        t.ClosedAt != null && (t.TakenBackAt == null || t.ClosedAt > t.TakenBackAt);

    public PollId Poll { get; init; }

    public int Round { get; init; }

    public EventId Event { get; init; }

    /// <summary>When it was last opened, as far as that was told.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>What was told of it up to then was a rehearsal; null while it never was.</summary>
    public DateTimeOffset? TakenBackAt { get; init; }

    /// <summary>When the round was last closed; null while it never was.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Ballots counted when it was last closed.</summary>
    public int Votes { get; init; }
}
