using System.Net;
using System.Net.WebSockets;

namespace EventFly.Web.Tests.Circuits;

/// <summary>Live connections are for pages of our own. Each refusal stands beside the same request from our page.</summary>
public sealed class OriginTests(OriginTests.Sites sites) : IClassFixture<OriginTests.Sites>
{
    private const string Own = "own";

    public static readonly TheoryData<string> Foreign =
    [
        "http://evil.example",
        "null",
        "https://127.0.0.1:{port}",
        "http://127.0.0.1:1",
        "http://127.0.0.1",
        "http://live.127.0.0.1:{port}",
        "http://127.0.0.1.evil.example:{port}",
        "http://127.0.0.1:{port}@evil.example",
        "http://localhost:{port}",
        "nonsense",
        "",
    ];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_page_elsewhere_opens_no_circuit(string origin)
    {
        (await Upgrade("/_blazor", Address(origin))).ShouldBe(HttpStatusCode.Forbidden);
        (await Upgrade("/_blazor", Address(Own))).ShouldBe(HttpStatusCode.SwitchingProtocols);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_page_elsewhere_negotiates_nothing(string origin)
    {
        (await Negotiate("/_blazor", Address(origin))).ShouldBe(HttpStatusCode.Forbidden);
        (await Negotiate("/hubs/live", Address(origin))).ShouldBe(HttpStatusCode.Forbidden);
        (await Negotiate("/_blazor", Address(Own))).ShouldBe(HttpStatusCode.OK);
        (await Negotiate("/hubs/live", Address(Own))).ShouldNotBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_program_without_an_origin_gets_to_the_hubs_and_to_no_circuit()
    {
        (await Upgrade("/_blazor", null)).ShouldBe(HttpStatusCode.Forbidden);
        (await Upgrade("/hubs/live", null)).ShouldNotBe(HttpStatusCode.Forbidden);
        (await Negotiate("/hubs/live", null)).ShouldNotBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    public async Task A_browser_that_fetches_for_a_page_elsewhere_is_refused_without_an_origin_too(
        string site,
        HttpStatusCode expected
    ) => (await Ask(HttpMethod.Get, "/_blazor/initializers", ("Sec-Fetch-Site", site))).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_page_elsewhere_changes_nothing_with_our_cookies(string origin)
    {
        const string Votes = "/api/v1/halls/000000/votes";
        var cookie = ("Cookie", "ef-session=anything");

        (await Ask(HttpMethod.Post, Votes, cookie, ("Origin", Address(origin)))).ShouldBe(HttpStatusCode.Forbidden);
        (await Ask(HttpMethod.Post, Votes, cookie, ("Origin", Address(Own)))).ShouldNotBe(HttpStatusCode.Forbidden);
        (await Ask(HttpMethod.Post, Votes, cookie)).ShouldNotBe(HttpStatusCode.Forbidden, "a program");
        (await Ask(HttpMethod.Post, Votes, ("Origin", Address(origin)))).ShouldNotBe(
            HttpStatusCode.Forbidden,
            "without anyone's rights"
        );
        (await Ask(HttpMethod.Get, "/api/v1/events", cookie, ("Origin", Address(origin)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_origins_are_none()
    {
        var own = Address(Own);

        (await Ask(HttpMethod.Post, "/_blazor/negotiate", ("Origin", own), ("Origin", own))).ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Theory]
    [InlineData("https://events.example.org", "10.0.0.7:5080", "http", true)]
    [InlineData("https://party.example.org", "party.example.org", "https", true)]
    [InlineData("https://PARTY.example.org:443", "party.example.org", "https", true)]
    [InlineData("http://party.example.org", "party.example.org", "https", false)]
    [InlineData("https://party.example.org", "10.0.0.7:5080", "https", false)]
    [InlineData("https://evil.example", "events.example.org", "https", false)]
    public async Task Behind_a_proxy_the_address_that_people_use_counts(
        string origin,
        string host,
        string scheme,
        bool isWelcome
    ) =>
        (
            await Ask(
                sites.Behind,
                HttpMethod.Post,
                "/_blazor/negotiate?negotiateVersion=1",
                ("Origin", origin),
                ("Host", host),
                ("X-Forwarded-Proto", scheme)
            )
        ).ShouldBe(isWelcome ? HttpStatusCode.OK : HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_proxy_that_nobody_named_is_not_believed() =>
        (
            await Ask(
                HttpMethod.Post,
                "/_blazor/negotiate",
                ("Origin", "https://party.example.org"),
                ("Host", "party.example.org"),
                ("X-Forwarded-Proto", "https")
            )
        ).ShouldBe(HttpStatusCode.Forbidden);

    private string Address(string origin) =>
        origin is Own
            ? sites.Plain.Url.GetLeftPart(UriPartial.Authority)
            : origin.Replace("{port}", $"{sites.Plain.Url.Port}", StringComparison.Ordinal);

    private async Task<HttpStatusCode> Upgrade(string path, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        var address = new UriBuilder(new Uri(sites.Plain.Url, path)) { Scheme = "ws" }.Uri;
        try
        {
            await socket.ConnectAsync(address, TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    private Task<HttpStatusCode> Negotiate(string hub, string? origin) =>
        origin is null
            ? Ask(HttpMethod.Post, hub + "/negotiate?negotiateVersion=1")
            : Ask(HttpMethod.Post, hub + "/negotiate?negotiateVersion=1", ("Origin", origin));

    private Task<HttpStatusCode> Ask(HttpMethod method, string path, params (string, string)[] headers) =>
        Ask(sites.Plain, method, path, headers);

    private static async Task<HttpStatusCode> Ask(
        OpenSite site,
        HttpMethod method,
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var http = new HttpClient { BaseAddress = site.Url };
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public sealed class Sites : IAsyncLifetime
    {
        internal OpenSite Plain { get; private set; } = null!;

        /// <summary>Behind a proxy on this machine.</summary>
        internal OpenSite Behind { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Plain = await OpenSite.Open();
            Behind = await OpenSite.Open(
                null,
                ("Site:Address", "https://events.example.org"),
                ("Site:Proxies", "127.0.0.1"),
                ("AllowedHosts", "*")
            );
        }

        public async ValueTask DisposeAsync()
        {
            await Plain.DisposeAsync();
            await Behind.DisposeAsync();
        }
    }
}
