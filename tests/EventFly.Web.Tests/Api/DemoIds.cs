using System.Net.Http.Json;
using System.Text.Json;
using EventFly.Infrastructure.Demo;

namespace EventFly.Web.Tests.Api;

/// <summary>What stands for the parameters of the API's paths in the demo's data, by their names.</summary>
internal static class DemoIds
{
    private const string Own = $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    private static readonly string[] Options = ["a", "b"];

    private static readonly string[] Yes = ["yes"];

    /// <summary>Of things that are there, so that requests get as far as they can.</summary>
    public static async Task<Dictionary<string, string>> Of(HttpClient host)
    {
        var poll = await host.PostAsJsonAsync(
            $"{Own}/polls",
            new
            {
                question = "Which?",
                options = Options,
                resultsShown = "whileOpen",
            }
        );
        var quizzes = await host.GetFromJsonAsync<JsonElement>($"{Own}/quizzes");
        var feed = await host.GetFromJsonAsync<JsonElement>($"/api/v1/events/{DemoOrganization.EventSlug}/feed");
        (await host.PutAsJsonAsync($"{Own}/questions/mode", new { mode = "open" })).EnsureSuccessStatusCode();
        var question = await host.PostAsJsonAsync(
            $"/api/v1/halls/{DemoOrganization.EventCode}/questions",
            new { text = "Is this asked?" }
        );
        var team = await host.GetFromJsonAsync<JsonElement>($"/api/v1/organizations/{DemoOrganization.Slug}/members");
        var type = await Made(
            host,
            "ticket-types",
            new
            {
                name = "Balcony",
                price = 5,
                quota = 10,
            }
        );
        var link = await UsedLink(host, type);
        var (place, placeKey) = await Waiting(host);
        // One that another hangs on: it can be changed and not deleted, however often somebody tries.
        var asked = await Made(
            host,
            "form-questions",
            new
            {
                prompt = "By bus?",
                kind = "yesNo",
                scope = "order",
            }
        );
        await Made(
            host,
            "form-questions",
            new
            {
                prompt = "Which stop?",
                kind = "shortText",
                scope = "order",
                after = asked,
                shownFor = Yes,
            }
        );
        return new()
        {
            ["formQuestion"] = asked,
            ["type"] = type,
            ["quota"] = await Made(
                host,
                "quotas",
                new
                {
                    name = "Room",
                    size = 10,
                    types = new[] { type },
                }
            ),
            ["voucher"] = await Made(
                host,
                "vouchers",
                new
                {
                    code = "SPRING",
                    effect = "percent",
                    value = 10,
                }
            ),
            ["link"] = link,
            ["place"] = place,
            ["placeKey"] = placeKey,
            ["code"] = DemoOrganization.EventCode,
            ["slug"] = DemoOrganization.EventSlug,
            ["organization"] = DemoOrganization.Slug,
            ["organizationId"] = team.GetProperty("organization").GetProperty("id").GetString()!,
            ["poll"] = await poll.Content.ReadFromJsonAsync<string>() ?? "",
            ["quiz"] = quizzes[0].GetProperty("id").GetString()!,
            ["post"] = feed.GetProperty("posts")[0].GetProperty("id").GetString()!,
            ["comment"] = Guid.CreateVersion7().ToString(),
            ["question"] = (await question.Content.ReadFromJsonAsync<JsonElement>())
                .GetProperty("question")
                .GetString()!,
            ["number"] = "1",
            ["key"] = "0000000000000000000000",
            ["ticket"] = Guid.CreateVersion7().ToString(),
            ["order"] = Guid.CreateVersion7().ToString(),
            ["invoice"] = Guid.CreateVersion7().ToString(),
        };
    }

    /// <summary>The id and the key of somebody's place in a waiting list of the demo's event.</summary>
    private static async Task<(string Id, string Key)> Waiting(HttpClient host)
    {
        var type = await Made(
            host,
            "ticket-types",
            new
            {
                name = "Box seat",
                price = 0,
                quota = 0,
                hasWaitingList = true,
            }
        );
        using var wish = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/v1/events/{DemoOrganization.EventSlug}/waiting-list"
        )
        {
            Content = JsonContent.Create(
                new
                {
                    ticketType = type,
                    wanted = 1,
                    guest = new { name = "Ada", email = "ada@example.org" },
                }
            ),
        };
        wish.Headers.Add("Idempotency-Key", "waits-for-a-box");
        var joined = await (await host.SendAsync(wish)).Content.ReadFromJsonAsync<JsonElement>();
        var people = await host.GetFromJsonAsync<JsonElement>($"{Own}/waiting-list");
        return (people.GetProperty("rows")[0].GetProperty("id").GetString()!, joined.GetProperty("key").GetString()!);
    }

    /// <summary>The id of a link that somebody came by: it can be retired and not deleted.</summary>
    private static async Task<string> UsedLink(HttpClient host, string type)
    {
        var link = await Made(host, "links", new { name = "Newsletter" });
        using var wish = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/events/{DemoOrganization.EventSlug}/orders")
        {
            Content = JsonContent.Create(
                new
                {
                    name = "Ada",
                    email = "ada@example.org",
                    tickets = new[] { new { ticketType = type, quantity = 1 } },
                    via = "newsletter",
                }
            ),
        };
        wish.Headers.Add("Idempotency-Key", "came-by-the-newsletter");
        (await host.SendAsync(wish)).EnsureSuccessStatusCode();
        return link;
    }

    /// <summary>The id of something new that the demo's event sells.</summary>
    private static async Task<string> Made(HttpClient host, string what, object details)
    {
        var made = await host.PostAsJsonAsync($"{Own}/{what}", details);
        return (await made.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<string>())!;
    }
}
