using System.Globalization;
using EventFly.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>From the ticket to the door.</summary>
internal static class Door
{
    /// <summary>Takes one free ticket, of the first kind or of the last; the guest is left at its page.</summary>
    public static async Task<string> TakeTicket(Person guest, string slug, bool ofLast = false)
    {
        await guest.Visit($"/e/{slug}/tickets");
        var quantities = guest.Id("ticket-quantity");
        await (ofLast ? quantities.Last : quantities.First).FillAsync("1");
        await guest.Id("checkout-start").ClickAsync();
        await guest.Id("checkout-name").FillAsync("Maya Lindqvist");
        await guest.Id("checkout-email").FillAsync("maya@example.org");
        await guest.Id("checkout-pay").ClickAsync();
        await guest.Arrives("/orders/");
        return (await guest.Id("ticket-code").First.InnerTextAsync()).Trim();
    }

    public static async Task Scan(Person staff, string code, string verdict)
    {
        await staff.Id("desk-code").FillAsync(code);
        await staff.Id("desk-submit").ClickAsync();
        await Expect(staff.Id("desk-verdict")).ToHaveAttributeAsync("data-verdict", verdict);
    }

    public static async Task CountsAre(Person organizer, int inside, int total)
    {
        var patience = new LocatorAssertionsToHaveTextOptions { Timeout = 15_000 };
        await Expect(organizer.Id("attendance-inside")).ToHaveTextAsync(Number(inside), patience);
        await Expect(organizer.Id("attendance-total")).ToHaveTextAsync(Number(total), patience);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
