using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Events;

/// <summary>Something that happens at a place and a time, and that people come to.</summary>
public sealed class Event : Aggregate
{
    public const int TitleLength = 120;
    public const int SummaryLength = 200;
    public const int DescriptionLength = 8_000;
    public const int PlaceLength = 200;
    public const int LinkLength = 200;

    /// <summary>So long before the start the online link is told.</summary>
    public static readonly TimeSpan LinkAhead = TimeSpan.FromHours(1);

    public const int TagLength = 40;
    public const int MostTags = 12;
    public const int ReasonLength = 500;

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

    /// <summary>The day that its page says it starts on, by the clocks of <see cref="Zone"/>.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day that it still runs on; an end at midnight is the end of the day before.</summary>
    public DateOnly LastDay { get; private set; }

    public Place Place { get; private set; } = Place.Unknown;

    /// <summary>Lower-case topics.</summary>
    public IReadOnlyList<string> Tags { get; private set; } = [];

    public EventKind Kind { get; private set; }

    /// <summary>That is spoken there: ISO 639-1, such as <c>en</c>; empty when it does not matter, or nobody said.</summary>
    public string Language { get; private set; } = "";

    /// <summary>ISO 4217 code that its tickets are priced in.</summary>
    public string Currency { get; private set; } = "EUR";

    public EventState State { get; private set; }

    /// <summary>Shown in discovery once published; otherwise known only to those who have the address.</summary>
    public bool IsListed { get; private set; } = true;

    /// <summary>Why it was cancelled, in the organizer's words; may stay empty.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>Title, summary, place and tags as <see cref="SearchWords"/> folds them.</summary>
    public string SearchText { get; private set; } = "";

    /// <summary>Venue, city, country and "online", folded.</summary>
    public string SearchPlace { get; private set; } = "";

    /// <summary>The dates of one thing that this is one of; null when it stands alone.</summary>
    public SeriesId? Series { get; private set; }

    public static Result<Event> Plan(
        OrganizationId organization,
        string slug,
        string code,
        EventDetails details,
        DateTimeOffset now,
        Admission? admission = null,
        EventId? copyOf = null,
        SeriesId? series = null
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
            Series = series,
        };
        planned.Apply(details);
        planned.Raise(
            new EventCreated(planned.Id, organization, planned.Title, planned.Currency, now)
            {
                Admission = admission,
                CopyOf = copyOf,
            }
        );
        return planned;
    }

    /// <summary>There are other dates of it from now on, or have been all along.</summary>
    public SeriesId Repeats() => Series ??= SeriesId.New();

    /// <summary>Whether it can be followed online by now.</summary>
    public bool IsLinkOpen(DateTimeOffset now) =>
        State is EventState.Published && now >= StartsAt - LinkAhead && now < EndsAt;

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

        var (starts, ends, place) = (StartsAt, EndsAt, Place);
        Apply(details);
        Raise(new EventChanged(Id, Organization, now));
        TellOfMove(starts, ends, place, now);
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

    /// <param name="reason">For those who wanted to come; shown on the event's page.</param>
    /// <param name="now">This moment.</param>
    public Result<Done> Cancel(string reason, DateTimeOffset now)
    {
        if (State is EventState.Cancelled)
        {
            return Result.Done;
        }

        if (!Text.Fits(reason.Trim(), ReasonLength))
        {
            return Fault.Invalid("reason", new Sentence("Keep the reason within {0} characters.", ReasonLength));
        }

        if (State is EventState.Published && now >= EndsAt)
        {
            return EventFaults.IsOver;
        }

        State = EventState.Cancelled;
        CancelReason = reason.Trim();
        Raise(new EventCancelled(Id, Organization, now, CancelReason));
        return Result.Done;
    }

    /// <summary>What an organizer would have typed to get this event.</summary>
    public EventDetails Details() =>
        new(
            Title,
            Summary,
            Description,
            Kernel.Zone.Local(StartsAt, Zone).DateTime,
            Kernel.Zone.Local(EndsAt, Zone).DateTime,
            Zone,
            Place,
            Tags,
            Currency,
            IsListed
        )
        {
            Kind = Kind,
            Language = Language,
        };

    /// <summary>What the search for a place looks into.</summary>
    public static string PlaceWords(Place place) =>
        SearchWords.Fold(place.Venue, place.City, place.Country, place.IsOnline ? "online" : "");

    /// <summary>What the search looks into.</summary>
    public static string Words(string title, string summary, Place place, IReadOnlyList<string> tags) =>
        SearchWords.Fold([title, summary, place.Venue, place.City, place.Country, .. tags]);

    /// <summary>Another address for an event that is not saved yet: somebody was faster.</summary>
    internal void MoveTo(string slug, string code)
    {
        Slug = slug;
        Code = code;
    }

    /// <summary>Whoever has a ticket hears of it. Once it has begun they are there, or too late.</summary>
    private void TellOfMove(DateTimeOffset starts, DateTimeOffset ends, Place place, DateTimeOffset now)
    {
        var isTimeNew = starts != StartsAt || ends != EndsAt;
        var isPlaceNew = place.InOneLine() != Place.InOneLine() || place.IsOnline != Place.IsOnline;
        if (State is EventState.Published && now < starts && (isTimeNew || isPlaceNew))
        {
            Raise(new EventMoved(Id, Organization, isTimeNew, isPlaceNew, Version + 1, now));
        }
    }

    private void Apply(EventDetails details)
    {
        Title = details.Title.Trim();
        Summary = details.Summary.Trim();
        Description = details.Description.Trim();
        Zone = details.Zone;
        StartsAt = Kernel.Zone.Resolve(details.Start, details.Zone);
        EndsAt = Kernel.Zone.Resolve(details.End, details.Zone);
        (FirstDay, LastDay) = Kernel.Zone.Days(StartsAt, EndsAt, Zone);
        Place = details.Place.Trimmed();
        Tags = Text.EachOnce(details.Tags.Select(t => t.ToLowerInvariant()));
        SearchPlace = PlaceWords(Place);
        SearchText = Words(Title, Summary, Place, Tags);
        Kind = details.Kind;
        Language = details.Language;
        Currency = details.Currency;
        IsListed = details.IsListed;
    }
}
