using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Registration.Announcements;

public enum AnnouncementTimeKind
{
    /// <summary>As soon as it is released, after a minute in which it can be called back.</summary>
    AtOnce,

    /// <summary>At a time of the clocks where the event is.</summary>
    At,
    BeforeStart,
    AfterEnd,
}

/// <summary>When an announcement leaves. All but the first move with the event, and with what its zone's clocks are told to show.</summary>
/// <param name="At">Wall-clock time in the event's zone, for <see cref="AnnouncementTimeKind.At"/> alone.</param>
/// <param name="Minutes">How long before the start or after the end; 0 to <see cref="MostMinutes"/>.</param>
public sealed record AnnouncementTime(AnnouncementTimeKind Kind, DateTime? At = null, int Minutes = 0)
{
    /// <summary>90 days.</summary>
    public const int MostMinutes = 90 * 24 * 60;

    /// <summary>So long one that leaves at once can be called back before anybody has it.</summary>
    public static readonly TimeSpan SecondThought = TimeSpan.FromMinutes(1);

    /// <summary>What is later than this is old news, and does not leave.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public static readonly AnnouncementTime AtOnce = new(AnnouncementTimeKind.AtOnce);

    public static AnnouncementTime Before(TimeSpan start) =>
        new(AnnouncementTimeKind.BeforeStart, Minutes: (int)start.TotalMinutes);

    public static AnnouncementTime After(TimeSpan end) =>
        new(AnnouncementTimeKind.AfterEnd, Minutes: (int)end.TotalMinutes);

    /// <summary>It needs no date of its own: it says when by the event's times.</summary>
    public bool IsRule => Kind is AnnouncementTimeKind.BeforeStart or AnnouncementTimeKind.AfterEnd;

    /// <param name="released">When somebody said that it may leave.</param>
    public DateTimeOffset On(EventCard card, DateTimeOffset released) =>
        Kind switch
        {
            AnnouncementTimeKind.AtOnce => released + SecondThought,
            AnnouncementTimeKind.At => Zone.Resolve(At!.Value, card.Zone),
            AnnouncementTimeKind.BeforeStart => card.StartsAt - TimeSpan.FromMinutes(Minutes),
            AnnouncementTimeKind.AfterEnd => card.EndsAt + TimeSpan.FromMinutes(Minutes),
        };

    /// <summary>Nobody is reminded of what runs already, or told days later what was meant for a moment.</summary>
    public bool IsTooLate(EventCard card, DateTimeOffset due, DateTimeOffset now) =>
        now > due + Patience
        || (Kind is AnnouncementTimeKind.BeforeStart && now >= (Minutes > 0 ? card.StartsAt : card.EndsAt));

    internal void Check(Checks checks, string zone)
    {
        if (Kind is AnnouncementTimeKind.At)
        {
            checks.That(
                At is { Year: >= 2000 and <= 2100, Kind: DateTimeKind.Unspecified } at && Zone.Happens(at, zone),
                "at",
                At is null
                    ? "Say on which day and at what time."
                    : "Clocks jump over this time on that day. Choose another one."
            );
        }

        if (IsRule)
        {
            checks.That(Minutes is >= 0 and <= MostMinutes, "ahead", "Choose a time within 90 days.");
        }
    }
}
