using System.Globalization;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

public sealed class TicketJourney(Browser browser)
{
    [Fact]
    public async Task A_ticket_admits_once_and_the_organizer_sees_it_at_that_moment()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        await using var staff = await browser.Enter("staff", Device.Desk, server.Url);

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        var code = await TakeTicket(guest, planned.Slug);
        await organizer.VisitLive(planned.Path);
        var inside = await Inside(organizer);

        // The one who plans may also check in: the desk knows rights, not job titles.
        await staff.SignIn(DemoSeed.Organizer, DemoSeed.Password, $"/desk/{planned.Code}");
        await Scan(staff, code, "admitted");
        await Expect(organizer.Id("attendance-inside"))
            .ToHaveTextAsync((inside + 1).ToString(CultureInfo.InvariantCulture));
        // Within five seconds the same desk looks at the same guest once more: that is no second admission.
        await staff.Page.WaitForTimeoutAsync(6_000);
        await Scan(staff, code, "already-admitted");
        await Scan(staff, "00000000000000000000000000", "unknown");
        (await Inside(organizer)).ShouldBe(inside + 1);

        await guest.ShouldBeAccessible();
        await staff.Photograph("desk");
        guest.ShouldHaveSeenNoTrouble();
        staff.ShouldHaveSeenNoTrouble();
        organizer.ShouldHaveSeenNoTrouble();
    }

    private static async Task<string> TakeTicket(Person guest, string slug)
    {
        await guest.Visit($"/e/{slug}/tickets");
        await guest.Id("ticket-quantity").First.FillAsync("1");
        await guest.Id("checkout-start").ClickAsync();
        await guest.Id("checkout-name").FillAsync("Maya Lindqvist");
        await guest.Id("checkout-email").FillAsync("maya@example.org");
        await guest.Id("checkout-pay").ClickAsync();
        await guest.Page.WaitForURLAsync("**/orders/**");
        await guest.Photograph("ticket");
        return (await guest.Id("ticket-code").First.InnerTextAsync()).Trim();
    }

    private static async Task Scan(Person staff, string code, string verdict)
    {
        await staff.Id("desk-code").FillAsync(code);
        await staff.Id("desk-submit").ClickAsync();
        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", verdict);
    }

    private static async Task<int> Inside(Person organizer) =>
        int.Parse(await organizer.Id("attendance-inside").InnerTextAsync(), CultureInfo.InvariantCulture);
}
