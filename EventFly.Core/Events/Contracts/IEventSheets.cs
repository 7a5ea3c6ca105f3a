namespace EventFly.Core.Events.Contracts;

/// <summary>What is printed and written to guests about an event: where, when by the clocks there, and who invites.</summary>
/// <param name="Organizer">Name of the organization.</param>
/// <param name="Where">Venue, address, city and country in one line; empty when it is nowhere but online, or not known yet.</param>
/// <param name="Starts">With the offset that the event's zone has then.</param>
/// <param name="Ends">Likewise.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record EventSheet(
    EventCard Card,
    string Organizer,
    string Summary,
    string Where,
    bool IsOnline,
    double? Latitude,
    double? Longitude,
    DateTimeOffset Starts,
    DateTimeOffset Ends,
    long Version
)
{
    /// <summary>Where to follow it online; empty until an hour before the start, and when it is over.</summary>
    public string OnlineLink { get; init; } = "";

    /// <summary>The link is for holders of tickets that open it, on their page, and not on the event's.</summary>
    public bool IsLinkForHolders { get; init; }

    /// <summary>A map of the place; null when there is none.</summary>
    public string? MapLink => Where.Length == 0 ? null : Contracts.MapLink.To(Where);

    /// <summary>The same for a calendar program.</summary>
    public CalendarEntry Entry =>
        new(
            Card,
            Summary,
            Where.Length == 0 && IsOnline ? "Online" : Where,
            Latitude,
            Longitude,
            $"/e/{Uri.EscapeDataString(Card.Slug)}",
            Version
        );
}

public sealed record EventStart(EventId Event, DateTimeOffset StartsAt);

public interface IEventSheets
{
    Task<EventSheet?> Find(EventId id, CancellationToken cancellation);

    /// <summary>Published events that start after <paramref name="from"/> and no later than <paramref name="until"/>; at most 1,000, the soonest first.</summary>
    Task<IReadOnlyList<EventStart>> Starting(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation);
}
