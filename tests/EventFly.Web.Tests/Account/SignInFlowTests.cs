using System.Net;
using EventFly.Infrastructure.Demo;
using EventFly.Web.Tests.Forms;

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
        answer.Headers.Location!.ToString().ShouldEndWith("/account/home");
        answer.Headers.Location!.ToString().ShouldNotContain("evil");
    }

    [Theory]
    [InlineData(DemoSeed.Organizer, "/organize")]
    [InlineData(DemoSeed.Staff, "/organize")]
    [InlineData(DemoSeed.Participant, "/me")]
    public async Task Whoever_comes_from_nowhere_lands_where_they_have_something_to_do(string email, string home)
    {
        using var browser = site.Browser();
        var answer = await Site.SignIn(browser, email, DemoSeed.Password);

        var landing = await browser.GetAsync(answer.Headers.Location);

        landing.Headers.Location!.ToString().ShouldBe(home);
    }

    [Fact]
    public async Task A_sign_in_on_the_way_to_a_desk_says_so()
    {
        using var browser = site.Browser();

        var page = await browser.GetStringAsync($"/account/sign-in?returnUrl=%2Fdesk%2F{DemoOrganization.EventCode}");

        page.ShouldContain("Sign in to open the desk of Open Tech Evening");
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
    public async Task Signing_out_ends_copies_of_the_cookie_as_well_and_no_other_sign_in()
    {
        var cookies = new CookieContainer();
        using var browser = site.Browser(cookies);
        using var elsewhere = site.Browser();
        await Site.SignIn(browser, DemoSeed.Staff, DemoSeed.Password);
        await Site.SignIn(elsewhere, DemoSeed.Staff, DemoSeed.Password);
        using var thief = site.Browser(Copy(cookies.GetCookies(site.Url)));
        (await thief.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Site.Post(browser, "/account/profile", "/account/sign-out", []);

        (await thief.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await elsewhere.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static CookieContainer Copy(CookieCollection cookies)
    {
        var copy = new CookieContainer();
        foreach (var cookie in cookies.Cast<Cookie>())
        {
            copy.Add(new Cookie(cookie.Name, cookie.Value, "/", cookie.Domain));
        }

        return copy;
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
    public async Task Wrong_passwords_from_elsewhere_lock_nobody_out_of_a_browser_that_is_known()
    {
        using var maya = await Visitor.SignedIn(site);
        await Site.Post(maya.Browser, "/account/profile", "/account/sign-out", []);
        using var stranger = site.Browser();
        await Miss(stranger, maya.Email, 5);

        (await SignIn(maya.Browser)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // The stranger is still outside, with the right password as well, and Maya's own tries are counted, too.
        (await SignIn(stranger)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        await Site.Post(maya.Browser, "/account/profile", "/account/sign-out", []);
        await Miss(maya.Browser, maya.Email, 5);
        (await SignIn(maya.Browser)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        Task<HttpResponseMessage> SignIn(HttpClient browser) =>
            Site.SignIn(browser, maya.Email, maya.Credentials()["Input.Password"]);
    }

    [Fact]
    public async Task A_browser_is_known_for_the_accounts_that_signed_in_with_it_and_no_other()
    {
        using var mallory = await Visitor.SignedIn(site);
        using var maya = await Visitor.SignedIn(site);
        using var elsewhere = site.Browser();
        await Miss(elsewhere, maya.Email, 5);

        var answer = await Site.SignIn(mallory.Browser, maya.Email, "not the password");

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task Miss(HttpClient browser, string email, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Site.SignIn(browser, email, "not the password");
        }
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
