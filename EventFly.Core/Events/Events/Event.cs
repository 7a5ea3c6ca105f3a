using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events;

/// <summary>Something that happens at a place and a time, and that people come to.</summary>
public sealed class Event : Aggregate
{
    public const int TitleLength = 120;
    public const int SummaryLength = 200;
    public const int DescriptionLength = 8_000;

    private Event() { }

    public EventId Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    /// <summary>Its part of public addresses; unique, and it stays when the title changes.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>The short public code of its live room, stage and desk: digits, unique.</summary>
    public string Code { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>One sentence for lists.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Description { get; private set; } = "";

    /// <summary>IANA zone that all times of this event are meant in.</summary>
    public string Zone { get; private set; } = "Etc/UTC";

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public Place Place { get; private set; } = Place.Unknown;

    /// <summary>Lower-case topics.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    /// <summary>ISO 4217 code that its tickets are priced in.</summary>
    public string Currency { get; private set; } = "EUR";

    public EventState State { get; private set; }

    /// <summary>Shown in discovery once published; otherwise known only to those who have the address.</summary>
    public bool IsListed { get; private set; } = true;

    public static Result<Event> Plan(
        OrganizationId organization,
        string slug,
        string code,
        EventDetails details,
        DateTimeOffset now
    )
    {
        if (details.Fault() is { } fault)
        {
            return fault;
        }

        var planned = new Event
        {
            Id = EventId.New(),
            Organization = organization,
            Slug = slug,
            Code = code,
        };
        planned.Take(details);
        planned.Raise(new EventCreated(planned.Id, organization, planned.Title, planned.Currency, now));
        return planned;
    }

    public Result<Done> Edit(EventDetails details, DateTimeOffset now)
    {
        if (State is EventState.Cancelled)
        {
            return EventFaults.IsCancelled;
        }

        if (details.Fault() is { } fault)
        {
            return fault;
        }

        Take(details);
        Raise(new EventChanged(Id, Organization, now));
        return Result.Done;
    }

    public Result<Done> Publish(DateTimeOffset now)
    {
        switch (State)
        {
            case EventState.Published:
                return Result.Done;
            case EventState.Cancelled:
                return EventFaults.IsCancelled;
        }

        if (now >= EndsAt)
        {
            return EventFaults.HasEnded;
        }

        State = EventState.Published;
        Raise(new EventPublished(Id, Organization, now));
        return Result.Done;
    }

    public Result<Done> Cancel(DateTimeOffset now)
    {
        if (State is EventState.Cancelled)
        {
            return Result.Done;
        }

        State = EventState.Cancelled;
        Raise(new EventCancelled(Id, Organization, now));
        return Result.Done;
    }

    private void Take(EventDetails details)
    {
        Title = details.Title.Trim();
        Summary = details.Summary.Trim();
        Description = details.Description.Trim();
        Zone = details.Zone;
        StartsAt = Events.Zone.Resolve(details.Start, details.Zone);
        EndsAt = Events.Zone.Resolve(details.End, details.Zone);
        Place = details.Place;
        Tags = [.. details.Tags.Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct()];
        Currency = details.Currency;
        IsListed = details.IsListed;
    }
}
