using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

public sealed class ThrottleTests(Site site) : IClassFixture<Site>
{
    private const int Phones = 1_000;
    private const int AtOnce = 8;

    [Theory]
    [InlineData("/api/v1/halls/{0}")]
    [InlineData("/join/{0}")]
    [InlineData("/api/v1/orders/{0}")]
    public async Task Who_guesses_codes_is_stopped_and_told_when_to_go_on(string address)
    {
        var refusals = 0;
        for (var code = 100_000; code < 100_060; code++)
        {
            // Without cookies, as a machine does: each request is somebody new.
            using var nobody = site.Browser();
            using var answer = await nobody.GetAsync(
                address.Replace("{0}", code.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            );
            if (answer.StatusCode is HttpStatusCode.TooManyRequests)
            {
                refusals++;
                answer.Headers.RetryAfter?.Delta.ShouldNotBeNull().ShouldBeGreaterThan(TimeSpan.Zero);
            }
        }

        refusals.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task People_get_in_while_a_machine_beside_them_guesses()
    {
        for (var code = 200_000; code < 200_060; code++)
        {
            using var nobody = site.Browser();
            (await nobody.GetAsync($"/api/v1/halls/{code}")).Dispose();
        }

        using var phone = site.Browser();
        (await phone.GetAsync($"/join/{DemoOrganization.EventCode}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_addressee_gets_a_few_letters_and_not_sixty()
    {
        using var browser = site.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await Site.Post(
                browser,
                "/account/forgot",
                "/account/forgot",
                new() { ["_handler"] = "forgot", ["Email"] = "victim@example.org" }
            );
            statuses.Add(answer.StatusCode);
        }

        statuses[0].ShouldBe(HttpStatusCode.Redirect);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task One_addressee_gets_a_few_orders_and_not_two_hundred()
    {
        using var browser = site.Browser();
        var shop = await browser.GetFromJsonAsync<System.Text.Json.JsonElement>(
            $"/api/v1/events/{DemoOrganization.EventSlug}/ticket-types"
        );
        var type = shop.GetProperty("offers")[0].GetProperty("id").GetString();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 50; i++)
        {
            using var order = new HttpRequestMessage(
                HttpMethod.Post,
                $"/api/v1/events/{DemoOrganization.EventSlug}/orders"
            );
            order.Headers.Add("Idempotency-Key", $"flood-number-{i}");
            order.Content = JsonContent.Create(
                new
                {
                    name = "Ada",
                    email = "somebody@example.org",
                    tickets = new[] { new { ticketType = type, quantity = 1 } },
                }
            );
            statuses.Add((await browser.SendAsync(order)).StatusCode);
        }

        statuses[0].ShouldBe(HttpStatusCode.OK);
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_full_hall_behind_one_address_gets_in()
    {
        var refused = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Phones),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (_, cancellation) =>
            {
                using var phone = site.Browser();
                using var answer = await phone.GetAsync($"/join/{DemoOrganization.EventCode}", cancellation);
                if (answer.StatusCode is not HttpStatusCode.OK)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        );

        refused.ShouldBe(0);
    }
}
