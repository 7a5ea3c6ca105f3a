namespace EventFly.Core.Events.Contracts;

/// <summary>The little that other contexts need of a session.</summary>
/// <param name="Start">By the clocks of the event's zone.</param>
public sealed record SessionCard(SessionId Id, string Title, DateTime Start, DateTimeOffset EndsAt);

public interface ISessionLookup
{
    /// <summary>What can be picked from an event's schedule, so no breaks; by their start, at most 600.</summary>
    Task<IReadOnlyList<SessionCard>> Of(EventCard card, CancellationToken cancellation);
}
