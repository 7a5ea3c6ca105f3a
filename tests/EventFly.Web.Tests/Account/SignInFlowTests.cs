using System.Net;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Account;

/// <summary>The account pages over HTTP, on a server of their own, with nothing but forms and cookies.</summary>
public sealed class SignInFlowTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Signing_in_leads_back_and_sets_a_cookie_that_scripts_cannot_read()
    {
        using var browser = site.Browser();

        var answer = await Site.SignIn(browser, DemoSeed.Organizer, DemoSeed.Password, "/account/profile");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/account/profile");
        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("ef-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        (await browser.GetStringAsync("/api/v1/me")).ShouldContain(DemoSeed.Organizer);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task A_way_back_never_leads_to_another_site(string returnUrl)
    {
        using var browser = site.Browser();

        var answer = await Site.SignIn(browser, DemoSeed.Organizer, DemoSeed.Password, returnUrl);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldEndWith("/organize");
        answer.Headers.Location!.ToString().ShouldNotContain("evil");
    }

    [Theory]
    [InlineData("/account/sign-in", "sign-in")]
    [InlineData("/account/sign-out", "")]
    public async Task A_form_from_another_site_is_refused(string path, string handler)
    {
        using var browser = site.Browser();
        await Site.SignIn(browser, DemoSeed.Staff, DemoSeed.Password);

        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = handler,
                ["Input.Email"] = DemoSeed.Staff,
                ["Input.Password"] = DemoSeed.Password,
            }
        );
        var answer = await browser.PostAsync(path, form);

        // It leads to a page that explains, and it had no effect.
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldStartWith("/form-expired");
        (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_with_the_page_s_own_form_works()
    {
        using var browser = site.Browser();
        await Site.SignIn(browser, DemoSeed.Staff, DemoSeed.Password);

        var answer = await Site.Post(browser, "/account/profile", "/account/sign-out", []);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_and_the_page_says_for_how_long()
    {
        using var browser = site.Browser();
        HttpResponseMessage answer = null!;
        for (var i = 0; i < 5; i++)
        {
            answer = await Site.SignIn(browser, "locked@example.org", "not the password");
        }

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Try again in 5 minutes");
    }

    [Fact]
    public async Task Registering_a_known_and_a_new_address_answers_the_same()
    {
        var (known, unknown) = (await Register(DemoSeed.Participant), await Register("new@example.org"));

        known.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (known.StatusCode, known.Headers.Location).ShouldBe((unknown.StatusCode, unknown.Headers.Location));

        async Task<HttpResponseMessage> Register(string email)
        {
            using var browser = site.Browser();
            return await Site.Post(
                browser,
                "/account/register",
                "/account/register",
                new()
                {
                    ["_handler"] = "register",
                    ["Input.Name"] = "Maya",
                    ["Input.Email"] = email,
                    ["Input.Password"] = "quiet tram by the lake",
                }
            );
        }
    }
}
