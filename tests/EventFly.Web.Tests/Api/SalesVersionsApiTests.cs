using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Api;

public sealed class SalesVersionsApiTests
{
    [Fact]
    public async Task A_change_that_names_an_old_version_is_refused_and_without_one_it_is_taken()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var type = await site.Do(new AddTicketType(card.Id, new TicketTypeDetails("Seat", 12, 10)));
        using var browser = site.Browser();
        await Site.SignIn(browser, OpenSite.Owner, People.Password);
        var address = $"/api/v1/organizations/tech-circle/events/{card.Slug}/ticket-types";
        var version = await Version();

        (await Put(12, $"\"{version}\"")).ShouldBe(HttpStatusCode.OK);
        (await Put(13, $"\"{version}\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Put(14, "nonsense")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Put(15, $"W/\"{await Version()}\"")).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Version()).ShouldBe(version + 1);
        (await Put(16, "*")).ShouldBe(HttpStatusCode.OK);
        (await Put(17, null)).ShouldBe(HttpStatusCode.OK);
        (await Put(18, $"\"{await Version()}\"")).ShouldBe(HttpStatusCode.OK);

        using var one = await browser.GetAsync($"{address}/{type}");
        one.Headers.ETag!.Tag.ShouldBe($"\"{await Version()}\"");
        (await Put(19, one.Headers.ETag.Tag)).ShouldBe(HttpStatusCode.OK);
        (await Put(20, one.Headers.ETag.Tag)).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await browser.GetAsync($"{address}/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<long> Version() =>
            (await browser.GetFromJsonAsync<JsonElement>(address))
                .EnumerateArray()
                .Single(t => t.GetProperty("name").GetString() == "Seat")
                .GetProperty("version")
                .GetInt64();

        async Task<HttpStatusCode> Put(int price, string? seen)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, $"{address}/{type}");
            request.Content = JsonContent.Create(
                new
                {
                    name = "Seat",
                    price,
                    quota = 20,
                }
            );
            if (seen is not null)
            {
                request.Headers.TryAddWithoutValidation("If-Match", seen);
            }

            using var answer = await browser.SendAsync(request);
            if (answer.StatusCode is HttpStatusCode.PreconditionFailed)
            {
                var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
                problem.GetProperty("code").GetString().ShouldBe("registration.changed-meanwhile");
            }

            return answer.StatusCode;
        }
    }
}
