using System.Net;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Account;

public sealed class SignOutTests
{
    [Fact]
    public async Task While_the_database_is_away_a_browser_can_still_be_signed_out_and_nobody_else_is()
    {
        var disk = new BrokenDisk("identity_ended_sign_ins") { Failure = () => new TimeoutException() };
        await using var site = await OpenSite.Open(services => services.Intercept(disk));
        await site.Account(OpenSite.Owner);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = site.Url };
        using var other = site.Visitor();
        await Site.SignIn(browser, OpenSite.Owner, People.Password);
        await Site.SignIn(other.Http, OpenSite.Owner, People.Password);

        disk.IsBroken = true;
        (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var answer = await Site.Post(browser, "/account/profile", "/account/sign-out", []);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        disk.Failures.ShouldBeGreaterThan(1);
        disk.IsBroken = false;
        (await browser.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await other.Http.GetAsync("/api/v1/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
