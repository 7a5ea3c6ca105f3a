namespace EventFly.Core.Events.Contracts;

/// <summary>What sort of thing happens; what fits none of them is <see cref="Other"/>.</summary>
public enum EventKind
{
    Other,
    Conference,
    Meetup,
    Workshop,
    Talk,
    Concert,
    Festival,
    Party,
    Exhibition,
    Sport,
}
