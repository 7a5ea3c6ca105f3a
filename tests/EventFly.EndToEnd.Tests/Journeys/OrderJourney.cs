using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What a holder takes to the door: paper, or a page that opens without a network.</summary>
[Collection(Light.Journeys)]
public sealed class OrderJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task The_code_of_the_pdf_that_a_buyer_saves_opens_the_door_and_an_altered_one_does_not()
    {
        browser.SkipWithoutBrowser();
        if (Tools.Missing("pdftotext", "pdftoppm", "zbarimg") is { } missing)
        {
            Assert.Skip(missing);
        }

        var server = await shared.Get();
        await using var staff = await browser.Enter("staff", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        var planned = await Plan(staff);
        var code = await Door.TakeTicket(guest, planned.Slug);

        var saving = guest.Page.WaitForDownloadAsync();
        await guest.Id("order-pdf").ClickAsync();
        var pdf = (await (await saving).PathAsync())!;
        var read = (await Tools.QrCodesOf(pdf)).ShouldHaveSingleItem();
        await staff.VisitLive($"/desk/{planned.Code}");
        await Door.Scan(staff, read[..40] + (read[40] == '7' ? '8' : '7') + read[41..], "forged");
        (await staff.AccessibilityFindings()).ShouldBeEmpty();
        await staff.Photograph("desk-forged");
        await Door.Scan(staff, read, "admitted");
        await Door.Scan(staff, code, "already-admitted");

        (await Tools.TextOf(pdf)).ShouldContain("Maya Lindqvist");
        guest.ShouldHaveSeenNoTrouble();
        staff.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Without_a_network_the_page_of_an_order_opens_with_its_ticket_until_its_copy_is_removed()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var guest = await browser.Enter("guest", Device.Phone, server.Url);
        var planned = await Plan(organizer);
        var code = await Door.TakeTicket(guest, planned.Slug);
        await Expect(guest.Id("copy-kept")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(guest.Id("copy-note")).ToBeHiddenAsync();
        (await guest.AccessibilityFindings()).ShouldBeEmpty();
        await guest.Photograph("order");

        guest.ExpectTrouble(true);
        await guest.LoseNetwork(true);
        await guest.Page.ReloadAsync();
        await Expect(guest.Id("ticket-code")).ToHaveTextAsync(code);
        await Expect(guest.Page.Locator(".ef-qr svg").First).ToBeVisibleAsync();
        await Expect(guest.Id("copy-note")).ToBeVisibleAsync();
        await Expect(guest.Id("copy-note")).Not.ToContainTextAsync("{");
        await guest.Photograph("order-offline");
        var order = guest.Page.Url;
        (await Opens(guest, server.Url.ToString())).ShouldBeFalse("only orders are kept");
        (await Opens(guest, order)).ShouldBeTrue();

        await guest.LoseNetwork(false);
        await guest.Visit(new Uri(order).AbsolutePath);
        await Expect(guest.Id("copy-note")).ToBeHiddenAsync();
        await guest.Id("copy-forget").ClickAsync();
        await Expect(guest.Id("copy-forgotten")).ToBeVisibleAsync();
        await guest.Page.ReloadAsync();
        await Expect(guest.Id("copy-forgotten")).ToBeVisibleAsync();
        await guest.LoseNetwork(true);
        (await Opens(guest, order)).ShouldBeFalse();
        await guest.LoseNetwork(false);
        organizer.ShouldHaveSeenNoTrouble();
    }

    /// <summary>In a tab of its own: the page of an error that a browser shows instead would get in the way of the next.</summary>
    private static async Task<bool> Opens(Person person, string address)
    {
        await using var tab = await person.OpenTab("tab without a network");
        tab.ExpectTrouble(true);
        try
        {
            await tab.Page.GotoAsync(address);
            return true;
        }
        catch (PlaywrightException e) when (e.Message.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static async Task<PlannedEvent> Plan(Person organizer)
    {
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OfferTicket(organizer, planned);
        return planned;
    }
}
