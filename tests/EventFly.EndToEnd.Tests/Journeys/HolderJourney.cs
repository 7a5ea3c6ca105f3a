using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Holders help themselves on a phone, without script and without an account.</summary>
[Collection(Light.Journeys)]
public sealed class HolderJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_ticket_is_corrected_passed_on_and_given_back_by_links_alone()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var maya = await browser.Enter("maya", Device.Phone, server.Url, runsScript: false);
        await using var tom = await browser.Enter("tom", Device.Phone, server.Url, runsScript: false);
        var address = $"tom-{Guid.CreateVersion7():N}@example.org";

        var code = await Door.TakeTicket(maya, DemoOrganization.EventSlug);
        await maya.Id("ticket-change").ClickAsync();
        await maya.Id("ticket-correct").ClickAsync();
        await maya.Id("guest-name").FillAsync("Maja Lindqvist");
        await maya.Id("correct-submit").ClickAsync();
        await Expect(maya.Id("ticket-guest")).ToHaveTextAsync("Maja Lindqvist");
        await Expect(maya.Id("ticket-code")).ToHaveTextAsync(code);
        await maya.Id("ticket-pass-on").ClickAsync();
        await maya.Id("guest-name").FillAsync("Tom Berg");
        await maya.Id("guest-email").FillAsync(address);
        await maya.Id("pass-on-submit").ClickAsync();
        await Expect(maya.Id("ticket-code")).ToHaveCountAsync(0);
        await Expect(maya.Id("ticket-guest")).ToHaveTextAsync("Tom Berg");

        await OpenLetter(tom, address);
        await Expect(tom.Id("ticket-code")).Not.ToHaveTextAsync(code);
        await tom.Id("ticket-give-back").ClickAsync();
        await Expect(tom.Id("give-back-amount")).ToBeVisibleAsync();
        await tom.Id("give-back-submit").ClickAsync();
        await Expect(tom.Id("ticket-code")).ToHaveCountAsync(0);
        await maya.Page.ReloadAsync();
        await Expect(maya.Id("order-status")).ToHaveAttributeAsync("data-status", "cancelled");
        maya.ShouldHaveSeenNoTrouble();
        tom.ShouldHaveSeenNoTrouble();
    }

    /// <summary>Follows the button of the letter, which comes a moment later.</summary>
    private static async Task OpenLetter(Person person, string address)
    {
        var row = person.Id("mail-row").Filter(new() { HasText = address });
        await person.Visit("/dev/mail");
        for (var tries = 0; tries < 60 && await row.CountAsync() == 0; tries++)
        {
            await Task.Delay(250);
            await person.Visit("/dev/mail");
        }

        await row.GetByRole(AriaRole.Link).ClickAsync();
        var link = await person.Page.Locator("[data-testid=mail-link][href*='/orders/']").GetAttributeAsync("href");
        await person.Visit(new Uri(link!).AbsolutePath);
    }
}
