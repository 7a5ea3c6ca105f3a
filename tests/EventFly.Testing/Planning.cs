using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Organizations;

namespace EventFly.Testing;

/// <summary>Organizations and events that tests start from.</summary>
public static class Planning
{
    /// <summary>Details that are valid as they are: change what the test is about with <c>with</c>.</summary>
    public static EventDetails Details(string title = "Autumn meetup") =>
        new(
            title,
            "An evening of short talks.",
            "",
            new DateTime(2026, 9, 12, 9, 0, 0),
            new DateTime(2026, 9, 12, 18, 0, 0),
            "Europe/Berlin",
            Place.Unknown with
            {
                Venue = "Old Library",
                City = "Berlin",
                Country = "Germany",
            },
            ["meetup"]
        );

    public static Task<OrganizationCard> Organization(this TestApp app, Actor owner, string name = "Tech Circle") =>
        app.Do(new CreateOrganization(name), owner);

    /// <summary>A draft event of a new organization that <paramref name="owner"/> owns; live at <see cref="TestApp.Now"/>.</summary>
    public static async Task<EventCard> Event(this TestApp app, Actor owner, EventDetails? details = null)
    {
        var organization = await app.Organization(owner);
        return await app.Do(new CreateEvent(organization.Id, details ?? Details()), owner);
    }
}
