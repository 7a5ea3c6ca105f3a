using System.Net;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests.Account;

public sealed class AccountThrottleTests(AccountThrottleTests.NarrowSite site)
    : IClassFixture<AccountThrottleTests.NarrowSite>
{
    [Fact]
    public async Task Who_posts_to_the_account_pages_without_end_is_told_to_wait_and_may_still_look()
    {
        HttpResponseMessage answer;
        var posts = 0;
        do
        {
            using var nobody = site.Browser();
            answer = await Site.SignIn(nobody, $"nobody{posts}@example.org", "not the password");
            posts++;
        } while (answer.StatusCode is not HttpStatusCode.TooManyRequests && posts < 60);

        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Wait a moment");
        using var reader = site.Browser();
        (await reader.GetAsync("/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Lets through a tenth of what is usual: twelve posts at once instead of 120.</summary>
    public sealed class NarrowSite : Site
    {
        protected override ServerSettings Settings =>
            base.Settings with
            {
                More = new Dictionary<string, string> { ["Throttles__Factor"] = "0.1" },
            };
    }
}
