using System.Net;
using System.Text;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Testing.Servers;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>The tickets of an event on somebody else's page.</summary>
[Collection(Light.Journeys)]
public sealed class EmbedJourney(Browser browser, SharedServer shared)
{
    [Fact]
    public async Task A_foreign_page_shows_the_tickets_as_high_as_they_are_and_sells_them_here()
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var visitor = await browser.Enter("visitor", Device.Phone, server.Url);
        var site = server.Url.ToString().TrimEnd('/');
        await using var club = ForeignSite.Show(
            $"""
            <!DOCTYPE html><title>Our club</title>
            <iframe src="{site}/embed/{DemoOrganization.EventSlug}" title="Tickets" style="width:100%;height:60px;border:0"></iframe>
            <script src="{site}/embed.js" async></script>
            """
        );

        await visitor.Page.GotoAsync(club.Url.ToString());

        var frame = visitor.Page.FrameLocator("iframe");
        await Expect(frame.GetByTestId("embed-tickets")).ToBeVisibleAsync();
        await Expect(frame.GetByTestId("embed-tickets")).ToBeInViewportAsync(new() { Ratio = 1 });
        var shop = await visitor.Page.RunAndWaitForPopupAsync(() => frame.GetByTestId("embed-tickets").ClickAsync());
        await Expect(shop.GetByTestId("ticket-quantity").First).ToBeVisibleAsync();
        shop.Url.ShouldEndWith($"/e/{DemoOrganization.EventSlug}/tickets");
    }

    /// <summary>
    /// One page on a port of its own. A page that the browser is given under a made-up name will not do: it keeps such pages from this
    /// machine.
    /// </summary>
    private sealed class ForeignSite : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly byte[] _page;
        private readonly Task _serving;

        private ForeignSite(Uri url, string page)
        {
            (Url, _page) = (url, Encoding.UTF8.GetBytes(page));
            _listener.Prefixes.Add(url.ToString());
            _listener.Start();
            _serving = Serve();
        }

        public Uri Url { get; }

        public static ForeignSite Show(string page) => new(new Uri($"http://127.0.0.1:{Ports.Free()}/"), page);

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
            _listener.Close();
        }

        private async Task Serve()
        {
            while (_listener.IsListening)
            {
                try
                {
                    var context = await _listener.GetContextAsync();
                    context.Response.ContentType = "text/html; charset=utf-8";
                    await context.Response.OutputStream.WriteAsync(_page);
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    // It was stopped, or the browser left.
                }
            }
        }
    }
}
