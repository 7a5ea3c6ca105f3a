using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Rehearsals;

/// <summary>
/// A simulated audience, so that a host who is alone sees a full hall. Its votes, and all that begins in it, are undone when
/// it is over.
/// </summary>
public sealed class Rehearsal : Aggregate
{
    public const int MostParticipants = 5_000;
    public const int MostMinutes = 120;

    private Rehearsal() { }

    public RehearsalId Id { get; private set; }

    public EventId Event { get; private set; }

    public int Participants { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>What had begun before it did, as <see cref="BegunBefore"/> writes it; null in one that was kept before this was.</summary>
    public string? Before { get; private set; }

    /// <summary>When its traces were removed; null while it runs.</summary>
    public DateTimeOffset? PurgedAt { get; private set; }

    internal static Result<Rehearsal> Start(
        EventId id,
        int participants,
        int minutes,
        BegunBefore before,
        DateTimeOffset now
    )
    {
        var checks = new Checks();
        checks.That(
            participants is >= 1 and <= MostParticipants,
            "participants",
            new Sentence("Choose 1 to {0} participants.", MostParticipants)
        );
        checks.That(
            minutes is >= 1 and <= MostMinutes,
            "minutes",
            new Sentence("Choose 1 to {0} minutes.", MostMinutes)
        );
        if (checks.Fault is { } fault)
        {
            return fault;
        }

        var rehearsal = new Rehearsal
        {
            Id = RehearsalId.New(),
            Event = id,
            Participants = participants,
            EndsAt = now.AddMinutes(minutes),
            Before = before.Write(),
        };
        rehearsal.Raise(new RehearsalStarted(id, rehearsal.Id, now));
        return rehearsal;
    }

    public void Purged(DateTimeOffset now) => PurgedAt ??= now;

    public void End(DateTimeOffset now) => EndsAt = now < EndsAt ? now : EndsAt;
}
