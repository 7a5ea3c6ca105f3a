using System.Text.RegularExpressions;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

[Collection(Light.Journeys)]
public sealed partial class TicketJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task Two_desks_scan_one_ticket_at_once_and_one_of_them_admits_it()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var other = await browser.Enter("other", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        await other.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        var code = await Door.TakeTicket(guest, planned.Slug);
        await using var left = await organizer.OpenTab("left desk");
        await organizer.VisitLive(planned.Path);
        await left.VisitLive($"/desk/{planned.Code}");
        await other.VisitLive($"/desk/{planned.Code}");
        Person[] desks = [left, other];

        await Task.WhenAll(desks.Select(d => d.Id("desk-code").FillAsync(code)));
        // A double click: the second press must not undo, repeat or refuse the first.
        await Task.WhenAll(desks.Select(d => d.Id("desk-submit").DblClickAsync()));
        var verdicts = new List<string?>();
        foreach (var desk in desks)
        {
            await Expect(desk.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", Judged());
            verdicts.Add(await desk.Id("desk-verdict").GetAttributeAsync("data-verdict"));
        }

        verdicts.ShouldBe(["admitted", "already-admitted"], ignoreOrder: true);
        await Door.CountsAre(organizer, 1, 1);
        await Door.Scan(left, "00000000000000000000000000", "unknown");
        await Door.CountsAre(organizer, 1, 1);
        foreach (var person in new[] { guest, left, other, organizer })
        {
            person.ShouldHaveSeenNoTrouble();
        }
    }

    [GeneratedRegex("^(?!ready$|checking$)")]
    private static partial Regex Judged();
}
