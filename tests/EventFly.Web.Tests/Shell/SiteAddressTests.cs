using System.Net;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Shell;

/// <summary>A site behind a proxy on this machine that speaks https to people.</summary>
public sealed class SiteAddressTests : IAsyncLifetime
{
    private OpenSite _site = null!;

    public async ValueTask InitializeAsync() =>
        _site = await OpenSite.Open(
            null,
            ("Site:Address", "https://events.example.org"),
            ("Site:Proxies", "127.0.0.1")
        );

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_calendar_file_leads_to_the_site_s_own_address_however_it_was_asked_for()
    {
        var made = await _site.Event();
        using var http = new HttpClient { BaseAddress = _site.Url };

        var file = await http.GetStringAsync($"/e/{made.Slug}/event.ics", TestContext.Current.CancellationToken);

        file.ReplaceLineEndings("").Replace(" ", "").ShouldContain($"https://events.example.org/e/{made.Slug}");
        file.ShouldNotContain("127.0.0.1");
    }

    [Theory]
    [InlineData("events.example.org", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    public async Task Only_the_site_s_own_name_is_answered(string host, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = _site.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account/sign-in");
        request.Headers.Host = host;

        (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Behind_https_each_cookie_is_bound_to_this_host_and_a_planted_one_is_not_taken()
    {
        await _site.Account(OpenSite.Owner);
        using var browser = Browser.Of(_site);

        await browser.SignIn(OpenSite.Owner, People.Password);

        browser.Cookies.Keys.ShouldAllBe(name => name.StartsWith("__Host-ef-", StringComparison.Ordinal));
        browser.Cookies.Keys.ShouldContain("__Host-ef-session");
        browser.Cookies.Keys.ShouldContain("__Host-ef-antiforgery");
        browser.Headers.ShouldAllBe(h => h.Contains("secure", StringComparison.OrdinalIgnoreCase));
        browser.Headers.ShouldAllBe(h => h.Contains("path=/;", StringComparison.OrdinalIgnoreCase));
        (await browser.Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var session = browser.Cookies["__Host-ef-session"];
        browser.Cookies.Remove("__Host-ef-session");
        browser.Cookies["ef-session"] = session;
        (await browser.Get("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    /// <summary>A browser's cookies as they go over the line; a client of .NET would keep the secure ones to itself.</summary>
    private sealed class Browser(HttpClient http) : IDisposable
    {
        public Dictionary<string, string> Cookies { get; } = [];

        public List<string> Headers { get; } = [];

        public static Browser Of(OpenSite site)
        {
            var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
            var http = new HttpClient(handler) { BaseAddress = site.Url };
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
            http.DefaultRequestHeaders.Host = "events.example.org";
            return new(http);
        }

        public Task<HttpResponseMessage> Get(string path) => Send(new(HttpMethod.Get, path));

        public async Task SignIn(string email, string password)
        {
            var page = await (await Get("/account/sign-in")).Content.ReadAsStringAsync();
            var token = Site.TokenIn(page);
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token,
                    ["_handler"] = "sign-in",
                    ["Input.Email"] = email,
                    ["Input.Password"] = password,
                }
            );
            var answer = await Send(new(HttpMethod.Post, "/account/sign-in") { Content = form });
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        public void Dispose() => http.Dispose();

        private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
        {
            if (Cookies.Count > 0)
            {
                request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(c => $"{c.Key}={c.Value}")));
            }

            var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var header in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Headers.Add(header + ";");
                var (name, value) = header.Split(';')[0].Split('=', 2) is [var n, var v] ? (n, v) : ("", "");
                Cookies[name] = value;
            }

            return answer;
        }
    }
}
