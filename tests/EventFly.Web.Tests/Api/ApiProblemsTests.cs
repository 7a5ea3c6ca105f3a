using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

public sealed class ApiProblemsTests(Site site) : IClassFixture<Site>
{
    private const string Orders = $"/api/v1/events/{DemoOrganization.EventSlug}/orders";

    private const string Json = "application/json";

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", null, null, 404)]
    [InlineData("POST", "/api/v1/nowhere", "{}", Json, 404)]
    [InlineData("POST", "/api/nowhere", "a=b", "application/x-www-form-urlencoded", 404)]
    [InlineData("DELETE", "/api/v1/me", null, null, 405)]
    [InlineData("POST", Orders, "a=b", "application/x-www-form-urlencoded", 415)]
    [InlineData("POST", Orders, "{\"name\":", Json, 400)]
    [InlineData("POST", Orders, "", Json, 400)]
    [InlineData("GET", "/api/v1/me", null, null, 401)]
    public async Task Whatever_is_wrong_is_a_problem_and_never_a_page_or_another_address(
        string method,
        string path,
        string? body,
        string? type,
        int status
    )
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type!);

        using var answer = await browser.SendAsync(request);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await answer.Content.ReadFromJsonAsync<JsonElement>())
            .GetProperty("code")
            .GetString()
            .ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("{}", "name", "email", "tickets")]
    [InlineData("{\"name\":null,\"email\":\"a@example.org\",\"tickets\":[]}", "name")]
    [InlineData("{\"name\":\"A\",\"email\":7,\"tickets\":[]}", "email")]
    [InlineData(
        "{\"name\":\"A\",\"email\":\"a@example.org\",\"tickets\":[{\"ticketType\":\"x\"}]}",
        "tickets[0].ticketType"
    )]
    public async Task A_body_that_cannot_be_read_names_the_fields(string body, params string[] fields)
    {
        using var browser = site.Browser();

        var answer = await browser.PostAsync(Orders, new StringContent(body, Encoding.UTF8, Json));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(fields);
    }

    [Theory]
    [InlineData("from=abc", "from")]
    [InlineData("page=99999999999", "page")]
    [InlineData("lat=x&lon=1", "lat")]
    public async Task A_query_that_cannot_be_read_names_its_parameter(string query, string field)
    {
        using var browser = site.Browser();

        var answer = await browser.GetAsync("/api/v1/events?" + query);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe([field]);
    }

    [Theory]
    [InlineData("/search?page=abc&lat=x&lon=NaN&online=maybe")]
    [InlineData($"/e/{DemoOrganization.EventSlug}/feed?post=x")]
    [InlineData("/account/confirm?account=x&token=y")]
    public async Task A_page_leaves_out_the_nonsense_of_its_address(string address)
    {
        using var browser = site.Browser();

        (await browser.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(Orders, 70_000)]
    [InlineData($"/api/v1/halls/{DemoOrganization.EventCode}/votes", 70_000)]
    [InlineData("/account/sign-in", 70_000)]
    public async Task More_than_a_route_takes_is_refused(string route, int bytes)
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.ExpectContinue = true;
        var type = route.StartsWith("/api", StringComparison.Ordinal) ? Json : "application/x-www-form-urlencoded";
        using var body = new StringContent($"{{\"options\":[{new string('1', bytes)}]}}", Encoding.UTF8, type);

        var answer = await browser.PostAsync(route, body);

        ((int)answer.StatusCode).ShouldBeOneOf(400, 413);
    }

    [Fact]
    public async Task A_body_that_nobody_asked_for_is_refused_and_the_next_request_is_answered()
    {
        using var browser = site.Browser();
        const string Close =
            "/api/v1/organizations/nobody/events/nothing/polls/01999999-0000-7000-8000-000000000001/close";
        for (var i = 0; i < 20; i++)
        {
            using var large = new StringContent(new string('x', 300_000), Encoding.UTF8, "application/json");

            var refused = await browser.PostAsync(Close, large);
            var next = await browser.PostAsync(Close, null);

            refused.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
            next.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task A_form_sent_to_no_page_is_told_so()
    {
        using var browser = site.Browser();

        var answer = await browser.PostAsync("/nowhere", new FormUrlEncodedContent([KeyValuePair.Create("a", "b")]));

        ((int)answer.StatusCode).ShouldBeOneOf(404, 405);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("There is nothing here");
    }
}
