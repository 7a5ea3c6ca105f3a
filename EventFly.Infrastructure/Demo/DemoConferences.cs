using System.Text.Json;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.Demo;

/// <summary>
/// Some hundred real conferences, so that discovery has something to find. Where the facts come from is in SOURCES.md.
/// </summary>
public sealed class DemoConferences(EventFlyDbContext db, TimeProvider time)
{
    public const string Slug = "conference-calendar";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>One listed conference, as in <c>conferences.json</c>.</summary>
    internal sealed record Conference(
        string Name,
        string Url,
        DateOnly StartDate,
        DateOnly EndDate,
        string? City,
        string? Country,
        double? Latitude,
        double? Longitude,
        bool Online,
        IReadOnlyList<string> Topics,
        string Zone
    );

    public void Plant(DemoPeople people)
    {
        var organization = DemoOrganization.Found(
            db,
            "Conference Calendar",
            Slug,
            people.Organizer.Account!.Value,
            time.GetUtcNow()
        );
        var slugs = new HashSet<string>(StringComparer.Ordinal) { DemoOrganization.EventSlug };
        var codes = new HashSet<string>(StringComparer.Ordinal) { DemoOrganization.EventCode };
        db.Events.AddRange(Read().Select(c => Publish(c, organization, FreeSlug(c, slugs), FreeCode(codes))));
    }

    internal static IReadOnlyList<Conference> Read()
    {
        using var stream = typeof(DemoConferences).Assembly.GetManifestResourceStream(
            "EventFly.Infrastructure.Demo.conferences.json"
        )!;
        return JsonSerializer.Deserialize<List<Conference>>(stream, Format)!;
    }

    private static Event Publish(Conference conference, OrganizationId organization, string slug, string code)
    {
        var details = Details(conference);
        // As if announced a month ahead: an event that is over cannot be published any more.
        var announced = new DateTimeOffset(details.Start.AddDays(-30), TimeSpan.Zero);
        var planned = Event.Plan(organization, slug, code, details, announced).Value;
        _ = planned.Publish(announced).Value;
        // A demo of hundreds of old announcements would only keep the relay busy: nobody has to be told.
        ((IAggregate)planned).ForgetRaised();
        return planned;
    }

    private static EventDetails Details(Conference c) =>
        new(
            c.Name,
            c.City is null ? "Online conference" : $"Conference in {c.City}",
            $"A conference listed here as an example. Everything about it is on [its own site](<{c.Url}>).",
            c.StartDate.ToDateTime(new TimeOnly(9, 0)),
            c.EndDate.ToDateTime(new TimeOnly(18, 0)),
            c.Zone,
            new Place("", "", c.City ?? "", c.Country ?? "", c.Latitude, c.Longitude, c.Online, c.Online ? c.Url : ""),
            c.Topics
        )
        {
            Kind = EventKind.Conference,
        };

    private static string FreeSlug(Conference conference, HashSet<string> taken)
    {
        var slug = Slugs.Of(conference.Name);
        for (var number = 2; !taken.Add(slug); number++)
        {
            slug = $"{Slugs.Of(conference.Name)}-{number}";
        }

        return slug;
    }

    private static string FreeCode(HashSet<string> taken)
    {
        string code;
        do
        {
            code = Secret.NewDigits(6);
        } while (!taken.Add(code));

        return code;
    }
}
