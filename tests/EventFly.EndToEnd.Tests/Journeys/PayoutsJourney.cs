using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>An organizer has the money of sales passed on, from the first button over the provider's page and back.</summary>
[Collection(Light.Journeys)]
public sealed class PayoutsJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task On_a_phone_it_is_begun_left_too_early_done_and_stopped_again()
    {
        browser.SkipWithoutBrowser();
        await using var owner = await browser.Enter("owner", Device.Phone, (await shared.Get()).Url);
        var findings = new List<string>();
        await owner.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var page = $"/organize/{DemoOrganization.Slug}/payouts";

        await owner.VisitLive(page);
        await Expect(owner.Id("payee-state")).ToHaveAttributeAsync("data-state", "None");
        await owner.Id("payee-start").ClickAsync();
        await Expect(owner.Page.Locator("#country-error")).ToContainTextAsync("country");
        findings.AddRange(await owner.AccessibilityFindings());
        await owner.Photograph("payouts-none");
        await owner.Id("payee-country").SelectOptionAsync("DE");
        await owner.Id("payee-start").ClickAsync();
        await owner.Arrives("/dev/stripe/onboarding/");
        var link = owner.Page.Url;
        findings.AddRange(await owner.AccessibilityFindings());
        await owner.Photograph("payouts-onboarding");
        await owner.Id("onboard-partial").ClickAsync();
        await owner.Arrives(@"/payouts\?back=1$");
        await Expect(owner.Id("payee-missing")).ToContainTextAsync("bank account");
        findings.AddRange(await owner.AccessibilityFindings());
        await owner.Photograph("payouts-missing");

        // The link from before is over: it leads here, and from here to a new one.
        await owner.Page.GotoAsync(link);
        await owner.Arrives("/dev/stripe/onboarding/");
        owner.Page.Url.ShouldNotBe(link);
        await owner.Id("onboard-complete").ClickAsync();
        await owner.Arrives(@"/payouts\?back=1$");
        await Expect(owner.Id("payee-state")).ToHaveAttributeAsync("data-state", "Ready");
        await Expect(owner.Id("payee-balance")).ToBeVisibleAsync();
        findings.AddRange(await owner.AccessibilityFindings());
        await owner.Photograph("payouts-ready");

        await owner.Id("payee-leave").ClickAsync();
        await owner.Id("payee-detach").ClickAsync();
        await Expect(owner.Id("payee-state")).ToHaveAttributeAsync("data-state", "Detached");
        findings.AddRange(await owner.AccessibilityFindings());
        findings.ShouldBeEmpty();
        owner.ShouldHaveSeenNoTrouble();
    }
}
