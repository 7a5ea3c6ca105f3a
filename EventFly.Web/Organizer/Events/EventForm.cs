using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;

namespace EventFly.Web.Organizer.Events;

/// <summary>What stands in the fields of the event editor, as typed.</summary>
public sealed record EventForm
{
    private const string Minutes = "yyyy-MM-dd'T'HH:mm";

    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Description { get; set; } = "";
    public string Start { get; set; } = "";
    public string End { get; set; } = "";
    public string Zone { get; set; } = "";
    public string Venue { get; set; } = "";
    public string Address { get; set; } = "";
    public string City { get; set; } = "";
    public string Country { get; set; } = "";
    public bool IsOnline { get; set; }
    public string OnlineLink { get; set; } = "";
    public string Tags { get; set; } = "";
    public EventKind Kind { get; set; }

    /// <summary>ISO 639-1, or empty.</summary>
    public string Language { get; set; } = "";
    public string Currency { get; set; } = "EUR";
    public bool IsListed { get; set; } = true;

    /// <summary>Asked of a new event only.</summary>
    public AdmissionKind Admission { get; set; } = AdmissionKind.Free;

    public string Places { get; set; } =
        Core.Events.Contracts.Admission.UsualPlaces.ToString(CultureInfo.CurrentCulture);

    /// <summary>Coordinates have no field: they stay while the place stays.</summary>
    public Place Before { get; init; } = Place.Unknown;

    public static EventForm Of(EventDetails details) =>
        new()
        {
            Title = details.Title,
            Summary = details.Summary,
            Description = details.Description,
            Start = details.Start.ToString(Minutes, CultureInfo.InvariantCulture),
            End = details.End.ToString(Minutes, CultureInfo.InvariantCulture),
            Zone = details.Zone,
            Venue = details.Place.Venue,
            Address = details.Place.Address,
            City = details.Place.City,
            Country = details.Place.Country,
            IsOnline = details.Place.IsOnline,
            OnlineLink = details.Place.OnlineLink,
            Tags = string.Join(", ", details.Tags),
            Kind = details.Kind,
            Language = details.Language,
            Currency = details.Currency,
            IsListed = details.IsListed,
            Before = details.Place,
        };

    public Result<EventDetails> ToDetails()
    {
        var checks = new Checks();
        var start = Time(checks, Start, "start", "Say when it starts: a day and a time.");
        var end = Time(checks, End, "end", "Say when it ends: a day and a time.");
        if (checks.Fault is { } fault)
        {
            return Fault.Invalid([.. TitleFault(), .. fault.Fields]);
        }

        return new EventDetails(
            Title,
            Summary,
            Description,
            start,
            end,
            Zone.Trim(),
            ToPlace(),
            Tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Currency,
            IsListed
        )
        {
            Kind = Kind,
            Language = Language,
        };
    }

    /// <summary>How people get in. What is no number of places is said by the rule.</summary>
    public Result<Admission> ToAdmission()
    {
        var admission =
            Admission is AdmissionKind.Free
                ? new Admission(Admission, TypedNumber.Whole(Places, CultureInfo.CurrentCulture) ?? 0)
                : new Admission(Admission);
        return admission.Fault() is { } fault ? fault : admission;
    }

    private IEnumerable<FieldFault> TitleFault() =>
        Title.Trim().Length == 0 ? [new FieldFault("title", "Give your event a title.")] : [];

    private Place ToPlace()
    {
        var stays = Before.City == City.Trim() && Before.Country == Country.Trim() && Before.Address == Address.Trim();
        return new Place(
            Venue,
            Address,
            City,
            Country,
            stays ? Before.Latitude : null,
            stays ? Before.Longitude : null,
            IsOnline,
            OnlineLink
        );
    }

    private static DateTime Time(Checks checks, string typed, string field, Sentence otherwise)
    {
        var isTime = DateTime.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        checks.That(isTime, field, otherwise);
        return time;
    }
}
