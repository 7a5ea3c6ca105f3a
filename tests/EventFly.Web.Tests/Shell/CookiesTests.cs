using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Shell;

public sealed class CookiesTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task No_cookie_of_ours_is_for_scripts_or_goes_along_with_what_another_site_posts()
    {
        using var browser = site.Browser();
        List<HttpResponseMessage> answers =
        [
            await browser.GetAsync($"/join/{DemoOrganization.EventCode}"),
            await browser.GetAsync("/language?to=de"),
            await browser.GetAsync("/account/sign-in"),
            await Site.SignIn(browser, DemoSeed.Participant, DemoSeed.Password),
        ];

        var cookies = answers
            .SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            .Select(c => c.ToLowerInvariant())
            .ToList();

        cookies
            .Select(c => c[..c.IndexOf('=', StringComparison.Ordinal)])
            .Distinct()
            .ShouldBe(["ef-participant", "ef-language", "ef-antiforgery", "ef-session", "ef-known"], ignoreOrder: true);
        cookies.ShouldAllBe(c => c.Contains("; httponly"));
        cookies.ShouldAllBe(c => c.Contains("; samesite=lax") || c.Contains("; samesite=strict"));
        cookies.ShouldAllBe(c => c.Contains("; path=/"));
        answers.ForEach(a => a.Dispose());
    }
}
