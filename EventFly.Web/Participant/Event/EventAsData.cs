using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Participant.Event;

/// <summary>An event's page for programs that read pages: https://schema.org/Event as JSON-LD.</summary>
internal static class EventAsData
{
    private const string Schema = "https://schema.org/";

    /// <param name="page">The whole address of the event's page.</param>
    /// <param name="price">Null when nothing is sold.</param>
    public static string Json(EventPublic e, Uri page, EventPrice? price)
    {
        var about = new Dictionary<string, object?>
        {
            ["@context"] = Schema.TrimEnd('/'),
            ["@type"] = "Event",
            ["name"] = e.Card.Title,
            ["description"] = e.Summary.Length > 0 ? e.Summary : null,
            ["startDate"] = EventClock.Machine(Zone.Local(e.Card.StartsAt, e.Card.Zone)),
            ["endDate"] = EventClock.Machine(Zone.Local(e.Card.EndsAt, e.Card.Zone)),
            ["eventStatus"] = Schema + (e.Card.State is EventState.Cancelled ? "EventCancelled" : "EventScheduled"),
            ["eventAttendanceMode"] = Schema + Mode(e),
            ["location"] = Places(e, page),
            ["organizer"] = new Dictionary<string, object?>
            {
                ["@type"] = "Organization",
                ["name"] = e.Organizer.Name,
                ["url"] = new Uri(page, $"/o/{Uri.EscapeDataString(e.Organizer.Slug)}").AbsoluteUri,
            },
            ["url"] = page.AbsoluteUri,
            ["inLanguage"] = e.Language.Length > 0 ? e.Language : null,
            ["keywords"] = e.Tags.Count > 0 ? string.Join(", ", e.Tags) : null,
            ["offers"] = price is null || e.Card.State is not EventState.Published ? null : Offer(price, page),
        };
        // Signs of markup come out as escapes: no title ends the script that this stands in.
        return JsonSerializer.Serialize(about.Where(part => part.Value is not null).ToDictionary());
    }

    private static string Mode(EventPublic e) =>
        !e.Place.IsOnline ? "OfflineEventAttendanceMode"
        : e.Place.InOneLine().Length > 0 ? "MixedEventAttendanceMode"
        : "OnlineEventAttendanceMode";

    private static List<Dictionary<string, object?>> Places(EventPublic e, Uri page)
    {
        var places = new List<Dictionary<string, object?>>();
        if (e.Place.InOneLine() is { Length: > 0 } address)
        {
            var place = new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["name"] = e.Place.Venue.Length > 0 ? e.Place.Venue : address,
                ["address"] = address,
            };
            if (e.Place is { Latitude: { } latitude, Longitude: { } longitude })
            {
                place["geo"] = new Dictionary<string, object?>
                {
                    ["@type"] = "GeoCoordinates",
                    ["latitude"] = latitude,
                    ["longitude"] = longitude,
                };
            }

            places.Add(place);
        }

        if (e.Place.IsOnline)
        {
            // Where to follow it is told shortly before, and to holders alone: until then it is the page.
            places.Add(new() { ["@type"] = "VirtualLocation", ["url"] = page.AbsoluteUri });
        }

        return places;
    }

    private static Dictionary<string, object?> Offer(EventPrice price, Uri page) =>
        new()
        {
            ["@type"] = "Offer",
            ["url"] = page.AbsoluteUri + "/tickets",
            ["price"] = price.Lowest.Major,
            ["priceCurrency"] = price.Lowest.Currency,
            ["availability"] = Schema + (price.IsSoldOut ? "SoldOut" : "InStock"),
        };
}
