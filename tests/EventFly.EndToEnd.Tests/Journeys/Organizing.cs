using EventFly.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <param name="Path">Where the organizer works on it: <c>/organize/{organization}/events/{slug}</c>.</param>
/// <param name="Code">The code of its live room, stage and desk.</param>
internal sealed record PlannedEvent(string Path, string Slug, string Code);

/// <summary>What an organizer does before the doors open.</summary>
internal static class Organizing
{
    /// <summary>Plans an event that is on right now, and publishes it.</summary>
    public static async Task<PlannedEvent> PlanAndPublish(Person organizer)
    {
        var planned = await Plan(organizer);
        await organizer.VisitLive(planned.Path + "/edit");
        await organizer.Id("event-publish").ClickAsync();
        await Expect(organizer.Id("event-publish")).ToBeHiddenAsync();
        return planned;
    }

    /// <summary>Plans an event in ten days, and publishes it.</summary>
    public static async Task<PlannedEvent> PlanForLater(Person organizer)
    {
        var planned = await Plan(organizer);
        await organizer.VisitLive(planned.Path + "/edit");
        await organizer.Id("event-end").FillAsync(In("Europe/Lisbon", hours: 246));
        await organizer.Id("event-start").FillAsync(In("Europe/Lisbon", hours: 240));
        await organizer.Id("event-save").ClickAsync();
        await Expect(organizer.Id("event-saved")).ToBeVisibleAsync();
        await organizer.VisitLive(planned.Path + "/edit");
        await organizer.Id("event-publish").ClickAsync();
        await Expect(organizer.Id("event-publish")).ToBeHiddenAsync();
        return planned;
    }

    /// <summary>A draft; the organizer is left at its overview.</summary>
    public static async Task<PlannedEvent> Plan(Person organizer)
    {
        await organizer.VisitLive("/organize");
        await organizer
            .Id("organization-card")
            .Filter(new() { HasText = "Open Tech Circle" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await organizer.Id("event-create").First.ClickAsync();
        await organizer.Id("event-title").FillAsync("Lisbon Web Weekend");
        await organizer.Id("event-zone").FillAsync("Europe/Lisbon");
        await organizer.Id("event-start").FillAsync(In("Europe/Lisbon", hours: -1));
        await organizer.Id("event-end").FillAsync(In("Europe/Lisbon", hours: 6));
        await organizer.Id("event-venue").FillAsync("Old Library");
        await organizer.Id("event-save").ClickAsync();
        await organizer.Arrives("/organize/[^/]+/events/(?!new$)[^/]+$");
        var path = new Uri(organizer.Page.Url).AbsolutePath.TrimEnd('/');
        var link = await organizer.Page.Locator("a[href*='/stage/']").First.GetAttributeAsync("href");
        return new(path, path.Split('/')[^1], link!.Split('/')[^1]);
    }

    /// <summary>Adds a ticket to the event, a free one unless it has a price.</summary>
    public static async Task OfferTicket(Person organizer, PlannedEvent planned, string? price = null)
    {
        await organizer.VisitLive(planned.Path + "/tickets");
        await organizer.Id("ticket-type-add").First.ClickAsync();
        await organizer.Id("ticket-type-name").FillAsync("Weekend ticket");
        if (price is not null)
        {
            await organizer.Id("ticket-type-price").FillAsync(price);
        }

        await organizer.Id("ticket-type-quota").FillAsync("50");
        await organizer.Id("ticket-type-save").ClickAsync();
        await Expect(organizer.Page.GetByText("Weekend ticket").First).ToBeVisibleAsync();
    }

    /// <summary>Adds a kind of ticket that there is one of, and that people can wait for.</summary>
    public static async Task OfferSeat(Person organizer, PlannedEvent planned)
    {
        await organizer.VisitLive(planned.Path + "/tickets");
        await organizer.Id("ticket-type-add").First.ClickAsync();
        await organizer.Id("ticket-type-name").FillAsync("Seat in the front row");
        await organizer.Id("ticket-type-quota").FillAsync("1");
        await organizer.Id("ticket-type-who-part").ClickAsync();
        await organizer.Id("ticket-type-waiting").CheckAsync();
        await organizer.Id("ticket-type-save").ClickAsync();
        await Expect(organizer.Page.GetByText("Seat in the front row").First).ToBeVisibleAsync();
    }

    /// <summary>Writes a poll for later and leaves it chosen.</summary>
    public static async Task PreparePoll(Person organizer, string question, params string[] options)
    {
        await organizer.Id("poll-question").FillAsync(question);
        for (var i = 0; i < options.Length; i++)
        {
            await organizer.Id("poll-option").Nth(i).FillAsync(options[i]);
        }

        await organizer.Id("poll-create").ClickAsync();
        await Expect(organizer.Page.GetByRole(AriaRole.Heading, new() { Name = question })).ToBeVisibleAsync();
    }

    public static async Task OpenPoll(Person organizer)
    {
        await organizer.Id("poll-open").ClickAsync();
        await Expect(organizer.Id("poll-close")).ToBeVisibleAsync();
    }

    public static async Task AskNow(Person organizer, PlannedEvent planned, string question, params string[] options)
    {
        await organizer.VisitLive(planned.Path + "/live");
        await PreparePoll(organizer, question, options);
        await OpenPoll(organizer);
    }

    public static async Task ClosePoll(Person organizer)
    {
        await organizer.Id("poll-close").ClickAsync();
        await Expect(organizer.Id("poll-close")).ToBeHiddenAsync();
    }

    /// <summary>What the clock on that wall shows, as a <c>datetime-local</c> field takes it.</summary>
    /// <summary>A day from today, as a date field takes it.</summary>
    public static string Day(TimeSpan from) =>
        TimeProvider
            .System.GetUtcNow()
            .Add(from)
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string In(string zone, int hours) =>
        TimeZoneInfo
            .ConvertTime(TimeProvider.System.GetUtcNow().AddHours(hours), TimeZoneInfo.FindSystemTimeZoneById(zone))
            .ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
