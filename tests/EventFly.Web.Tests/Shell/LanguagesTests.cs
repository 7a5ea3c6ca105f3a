using System.Net;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests.Shell;

/// <summary>Which language a reader gets, over HTTP.</summary>
public sealed class LanguagesTests(LanguagesTests.Site site) : IClassFixture<LanguagesTests.Site>
{
    private const string English = "Go somewhere that asks you back";
    private const string German = "Geh hin, wo du gefragt bist";

    [Theory]
    [InlineData("de-AT, en;q=0.5", "de", German)]
    [InlineData("en-GB, de;q=0.5", "en", English)]
    [InlineData("fr", "en", English)]
    public async Task The_browser_s_language_is_spoken(string accepted, string language, string title)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var page = await browser.GetStringAsync("/");

        page.ShouldContain($"<html lang=\"{language}\"");
        page.ShouldContain(title);
    }

    [Fact]
    public async Task A_choice_wins_over_the_browser_and_leads_back()
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept-Language", "en");

        var chosen = await browser.GetAsync("/language?to=de&returnUrl=%2Fsearch%3Fq%3Dquiz");

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        chosen.Headers.Location!.OriginalString.ShouldBe("/search?q=quiz");
        (await browser.GetStringAsync("/")).ShouldContain(German);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task The_way_back_never_leads_to_another_site(string returnUrl)
    {
        using var browser = site.Browser();

        var answer = await browser.GetAsync("/language?to=de&returnUrl=" + Uri.EscapeDataString(returnUrl));

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_changes_nothing()
    {
        using var browser = site.Browser();

        var answer = await browser.GetAsync("/language?to=fr");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    public sealed class Site : IAsyncLifetime
    {
        private ServerProcess _server = null!;

        public async ValueTask InitializeAsync() =>
            _server = await ServerProcess.Start(ServerSettings.OfThisRepository());

        public HttpClient Browser() =>
            new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _server.Url };

        public ValueTask DisposeAsync() => _server.DisposeAsync();
    }
}
