using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>The tickets of an event on somebody else's page.</summary>
public sealed class EmbedJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_foreign_page_shows_the_tickets_as_high_as_they_are_and_sells_them_here()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var visitor = await browser.Enter("visitor", Device.Phone, server.Url);
        var site = server.Url.ToString().TrimEnd('/');
        await visitor.Page.RouteAsync(
            "http://club.example/",
            route =>
                route.FulfillAsync(
                    new()
                    {
                        ContentType = "text/html",
                        Body = $"""
                        <!DOCTYPE html><title>Our club</title>
                        <iframe src="{site}/embed/{DemoOrganization.EventSlug}" title="Tickets" style="width:100%;height:60px;border:0"></iframe>
                        <script src="{site}/embed.js" async></script>
                        """,
                    }
                )
        );

        await visitor.Page.GotoAsync("http://club.example/");

        var frame = visitor.Page.FrameLocator("iframe");
        await Expect(frame.GetByTestId("embed-tickets")).ToBeVisibleAsync();
        await Expect(frame.GetByTestId("embed-tickets")).ToBeInViewportAsync(new() { Ratio = 1 });
        var shop = await visitor.Page.RunAndWaitForPopupAsync(() => frame.GetByTestId("embed-tickets").ClickAsync());
        await Expect(shop.GetByTestId("ticket-quantity").First).ToBeVisibleAsync();
        shop.Url.ShouldEndWith($"/e/{DemoOrganization.EventSlug}/tickets");
    }
}
