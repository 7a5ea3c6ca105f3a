using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>Questions to guests: asked by an organizer, answered on a phone with script and without.</summary>
[Collection(Light.Journeys)]
public sealed class FormQuestionsJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task Two_guests_are_asked_each_for_themselves_and_a_follow_up_comes_with_and_without_script()
    {
        browser.SkipWithoutBrowser();
        var url = (await shared.Get()).Url;
        await using var organizer = await browser.Enter("organizer", Device.Desk, url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await organizer.VisitLive(planned.Path + "/tickets/questions");
        await organizer.Id("asked-add").ClickAsync();
        await organizer.Id("asked-prompt").FillAsync("Meat?");
        await organizer.Id("asked-kind").SelectOptionAsync("YesNo");
        await Expect(organizer.Id("asked-preview")).ToContainTextAsync("Meat? (optional)");
        await organizer.Id("asked-save").ClickAsync();
        await organizer.Id("asked-add").ClickAsync();
        await organizer.Id("asked-prompt").FillAsync("Which?");
        await organizer.Id("asked-required").CheckAsync();
        await organizer.Id("asked-after-part").Locator("summary").ClickAsync();
        await organizer.Id("asked-after").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await organizer.Id("asked-shown-for").First.CheckAsync();
        await organizer.Photograph("form-question");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("asked-save").ClickAsync();
        await Expect(organizer.Id("asked-row")).ToHaveCountAsync(2);

        foreach (var runsScript in new[] { true, false })
        {
            await using var buyer = await browser.Enter("buyer", Device.Phone, url, runsScript: runsScript);
            await buyer.Visit($"/e/{planned.Slug}/tickets");
            await buyer.Id("ticket-quantity").FillAsync("2");
            await buyer.Id("checkout-name").FillAsync("Maya Lindqvist");
            await buyer.Id("checkout-email").FillAsync("maya@example.org");
            if (!runsScript)
            {
                // The fields of the second ticket come with the answer to the first try, and so does a follow-up.
                await buyer.Id("checkout-pay").ClickAsync();
                await Expect(buyer.Id("more-questions")).ToBeVisibleAsync();
            }

            await Expect(buyer.Id("asked-ticket").Filter(new() { Visible = true })).ToHaveCountAsync(2);
            var second = buyer.Id("asked-ticket").Nth(1);
            await second.GetByLabel("Yes").CheckAsync();
            if (!runsScript)
            {
                await buyer.Id("checkout-pay").ClickAsync();
                await Expect(buyer.Id("checkout-email")).ToHaveValueAsync("maya@example.org");
            }

            await second.GetByLabel("Which?").FillAsync("Lamb");
            if (runsScript)
            {
                await buyer.Photograph("asked");
                (await buyer.AccessibilityFindings()).ShouldBeEmpty();
            }

            await buyer.Id("checkout-pay").ClickAsync();
            await buyer.Arrives("/orders/[^?]+$");
            await Expect(buyer.Id("ticket").Nth(1)).ToContainTextAsync("Lamb");
            buyer.ShouldHaveSeenNoTrouble();
        }

        organizer.ShouldHaveSeenNoTrouble();
    }
}
