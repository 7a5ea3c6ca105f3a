using System.Net;
using EventFly.Testing;

namespace EventFly.Web.Tests.Circuits;

/// <summary>How many circuits one device may have, on a site that gives each a tenth of what is usual: three.</summary>
public sealed class CircuitPlacesTests
{
    private const int Most = 3;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_device_with_too_many_pages_is_told_when_to_come_again_and_the_one_beside_it_gets_in(
        bool isNarrow
    )
    {
        await using var site = await Open(isNarrow);
        var hall = $"/join/{(await site.Event()).Code}";
        using var device = site.Visitor();
        using var beside = site.Visitor();
        await using var first = await RawCircuit.Start(device, hall);
        await using var second = await RawCircuit.Start(device, hall);
        (await Negotiate(device)).Status.ShouldBe(HttpStatusCode.OK);
        await using var third = await RawCircuit.Start(device, hall);

        var (status, wait) = await Negotiate(device);

        status.ShouldBe(isNarrow ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK);
        (wait > TimeSpan.Zero).ShouldBe(isNarrow);
        (await Negotiate(beside)).Status.ShouldBe(HttpStatusCode.OK);
        await using var neighbour = await RawCircuit.Start(beside, hall);
    }

    [Fact]
    public async Task Who_does_not_ask_is_cut_off_before_there_is_a_circuit()
    {
        await using var site = await Open(isNarrow: true);
        using var device = site.Visitor();
        await using var pages = await Full(site, device);

        await using var late = await RawCircuit.Connect(device);
        await late.Tell("StartCircuit", $"{site.Url}", $"{site.Url}", "[]", "");

        await late.Ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        pages.Open.ShouldAllBe(p => !p.Ended.IsCompleted);
    }

    [Fact]
    public async Task A_page_that_lost_its_line_comes_back_to_its_place_and_one_that_says_goodbye_leaves_it()
    {
        await using var site = await Open(isNarrow: true);
        using var device = site.Visitor();
        await using var pages = await Full(site, device);
        var lost = pages.Open[0];
        await lost.Drop();

        (await Negotiate(device)).Status.ShouldBe(HttpStatusCode.TooManyRequests, "its circuit waits for it");
        await using var back = await RawCircuit.Connect(device, lost);
        (await back.Ask("ConnectCircuit", lost.Secret)).ShouldBe(true);

        using var goodbye = new FormUrlEncodedContent([new("circuitId", pages.Open[1].Secret)]);
        (await device.Http.PostAsync("/_blazor/disconnect", goodbye)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.Holds(async () => (await Negotiate(device)).Status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task Open_lines_without_a_circuit_are_counted_as_well()
    {
        await using var site = await Open(isNarrow: true);
        using var device = site.Visitor();
        (await device.Http.GetAsync($"/join/{(await site.Event()).Code}")).EnsureSuccessStatusCode();
        var lines = new List<RawCircuit>();
        for (var i = 0; i < 2 * Most; i++)
        {
            lines.Add(await RawCircuit.Connect(device));
        }

        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => RawCircuit.Connect(device));

        await lines[0].Drop();
        await Eventually.Holds(async () =>
        {
            try
            {
                lines.Add(await RawCircuit.Connect(device));
                return true;
            }
            catch (System.Net.WebSockets.WebSocketException)
            {
                return false;
            }
        });
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }
    }

    private static Task<OpenSite> Open(bool isNarrow) =>
        OpenSite.Open(null, ("Throttles:Factor", isNarrow ? "0.1" : "1"));

    private static async Task<Pages> Full(OpenSite site, Visitor device)
    {
        var hall = $"/join/{(await site.Event()).Code}";
        var pages = new Pages();
        for (var i = 0; i < Most; i++)
        {
            pages.Open.Add(await RawCircuit.Start(device, hall));
        }

        return pages;
    }

    private static async Task<(HttpStatusCode Status, TimeSpan? Wait)> Negotiate(Visitor visitor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", visitor.Site.GetLeftPart(UriPartial.Authority));
        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta);
    }

    private sealed class Pages : IAsyncDisposable
    {
        public List<RawCircuit> Open { get; } = [];

        public async ValueTask DisposeAsync()
        {
            foreach (var page in Open)
            {
                await page.DisposeAsync();
            }
        }
    }
}
