using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Moderation;

/// <summary>
/// One line of an event's audit trail: who of the team did what to whose words, and why. Lines are only ever added.
/// </summary>
public sealed class ModerationEntry
{
    public const int DetailLength = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public EventId Event { get; init; }

    /// <summary>Null when the house itself did it, for example a scheduled post that went out.</summary>
    public AccountId? By { get; init; }

    public ModerationAct Act { get; init; }

    /// <summary>What it was done to: the id of a post, a comment, a question, a participant.</summary>
    public Guid Subject { get; init; }

    /// <summary>The words concerned, cut to <see cref="DetailLength"/>, so that the line still says something later.</summary>
    public string Detail { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public static ModerationEntry Of(
        EventId @event,
        Actor actor,
        ModerationAct act,
        Guid subject,
        string detail,
        DateTimeOffset now
    ) =>
        new()
        {
            Event = @event,
            By = actor.Account,
            Act = act,
            Subject = subject,
            Detail = Text.Cut(detail, DetailLength),
            At = now,
        };
}
