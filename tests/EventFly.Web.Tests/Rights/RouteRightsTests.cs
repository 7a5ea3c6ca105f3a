using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Organizations.Roles;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;
using EventFly.Testing.Servers;
using EventFly.Web.Tests.Api;
using EventFly.Web.Tests.Forms;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Rights;

/// <summary>
/// Every route of the assembly against everybody who might try it: nobody, the owner of another organization, each
/// built-in role, and one who was an owner until a moment ago.
/// </summary>
public sealed class RouteRightsTests(Site site) : IClassFixture<Site>
{
    /// <summary>Each is tried last: what it takes away is then not missed.</summary>
    private static readonly string[] Endings =
    [
        "/cancel",
        "/end",
        "/archive",
        "/reject",
        "/sign-out",
        "polls/{poll}",
        "quizzes/{quiz}",
        "comments/{comment}",
    ];

    /// <summary>What the names of the demo's organization and of its event begin with.</summary>
    private const string Titles = "Open Tech";

    [Fact]
    public void Every_route_stands_in_the_table_and_nothing_else()
    {
        var routes = RoutesOfTheAssembly.All().Select(r => r.Key).ToList();

        routes.Except(RightsTable.All).ShouldBeEmpty();
        RightsTable.All.Except(routes).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_route_answers_those_whom_its_table_names_and_is_nothing_to_all_others()
    {
        var owner = site.Browser();
        await Site.SignIn(owner, DemoSeed.Organizer, DemoSeed.Password);
        var document = (await owner.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        (await owner.GetAsync($"/join/{DemoOrganization.EventCode}")).EnsureSuccessStatusCode();
        var bodies = Api
            .Hostile.Operations.Of(document)
            .ToDictionary(o => $"{o.Method} {o.Path}", o => o.Body, StringComparer.OrdinalIgnoreCase);
        var ids = await Ids(owner);
        var people = await People(owner);
        var faults = new List<string>();
        foreach (
            var route in RoutesOfTheAssembly
                .All()
                .OrderBy(r => Endings.Any(e => r.Key.EndsWith(e, StringComparison.Ordinal)))
        )
        {
            // Those who may not, first: what the others change is not there for them to see.
            foreach (var person in people.OrderBy(p => p.May(route.Key)))
            {
                using var request = Request(route, ids, bodies.GetValueOrDefault(route.Key));
                using var answer = await person.Browser.SendAsync(request);
                var code = await CodeOf(answer);
                var may = person.May(route.Key);
                if (may ? IsClosed(answer, code) : !await IsClosedAsItShould(answer, code, route, person))
                {
                    faults.Add(
                        $"{route.Key} answers {person.Name}, who {(may ? "may" : "may not")}, with "
                            + $"{(int)answer.StatusCode} {code} {answer.Headers.Location}"
                    );
                }
            }
        }

        foreach (var person in people)
        {
            person.Browser.Dispose();
        }

        faults.ShouldBeEmpty();
    }

    private static bool IsClosed(HttpResponseMessage answer, string? code) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
        || code == Fault.NotVisible.Code
        || IsSentToSignIn(answer);

    /// <summary>
    /// A page of the team is the same for everybody who is signed in, and nothing is in it: what it shows comes through its
    /// circuit, from use cases that ask who looks.
    /// </summary>
    private static async Task<bool> IsClosedAsItShould(
        HttpResponseMessage answer,
        string? code,
        Route route,
        Person person
    ) =>
        (person.IsSignedIn, route.IsPage) switch
        {
            _ when RightsTable.ByKey.Contains(route.Key) => answer.StatusCode is HttpStatusCode.Unauthorized,
            (false, true) => IsSentToSignIn(answer),
            (false, false) => answer.StatusCode is HttpStatusCode.Unauthorized || IsSentToSignIn(answer),
            (true, true) => !(await answer.Content.ReadAsStringAsync()).Contains(Titles, StringComparison.Ordinal),
            (true, false) => code == Fault.NotVisible.Code,
        };

    private static bool IsSentToSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect
        && answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) is true;

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentType?.MediaType is "application/problem+json"
            ? (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["code"]
            : null;

    private static HttpRequestMessage Request(Route route, Dictionary<string, string> ids, JsonNode? example)
    {
        var path = ids.Aggregate(
            route.Path.Replace("feed/quizzes/{quiz}", "feed/quizzes/{carried}", StringComparison.Ordinal),
            (p, id) => p.Replace($"{{{id.Key}}}", id.Value, StringComparison.OrdinalIgnoreCase)
        );
        path.ShouldNotContain('{');
        var request = new HttpRequestMessage(route.Method, path);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (example?.DeepClone() is { } body)
        {
            if (body["comment"] is not null)
            {
                body["comment"] = ids["comment"];
            }

            request.Content = JsonContent.Create(body);
        }

        return request;
    }

    /// <summary>Of things that are there: whoever may, finds them.</summary>
    private async Task<Dictionary<string, string>> Ids(HttpClient owner)
    {
        const string Event = $"/api/v1/events/{DemoOrganization.EventSlug}";
        const string Quizzes =
            $"/api/v1/organizations/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}/quizzes";
        var ids = await DemoIds.Of(owner);
        ids["carried"] = await Made($"{Quizzes}/{ids["quiz"]}/copies", null);
        await Made($"{Event}/feed", new { quiz = ids["carried"], body = "Play with us" });
        ids["comment"] = await Made($"{Event}/feed/{ids["post"]}/comments", new { body = "Gladly" }, "id");
        var types = await owner.GetFromJsonAsync<JsonNode>($"{Event}/ticket-types");
        var pick = new[] { new { ticketType = (string)types!["offers"]![0]!["id"]!, quantity = 1 } };
        ids["key"] = await Made(
            $"{Event}/orders",
            new
            {
                name = "Ada",
                email = "ada@example.org",
                tickets = pick,
            },
            "key"
        );
        ids["ticket"] = (
            await site.Server.Read(db =>
                db.Tickets.Where(t => db.Orders.Any(o => o.Id == t.Order && o.Key == ids["key"]))
                    .Select(t => t.Id)
                    .SingleAsync()
            )
        ).ToString();
        ids["order"] = (
            await site.Server.Read(db => db.Orders.Where(o => o.Key == ids["key"]).Select(o => o.Id).SingleAsync())
        ).ToString();
        ids["invoice"] = await WrittenInvoice.For(site, ids["key"]);
        ids["session"] = (
            await site.Server.Read(db => db.Sessions.OrderBy(s => s.Start).Select(s => s.Id).FirstAsync())
        ).ToString();
        ids["documentname"] = "v1";
        ids["token"] = "nothing";
        ids["id"] = "nothing";
        ids["name"] = "nothing.webp";
        ids["part"] = "1";
        ids["run"] = "1";
        return ids;

        async Task<string> Made(string path, object? body, string? field = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path);
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
            request.Content = body is null ? null : JsonContent.Create(body);
            using var answer = await owner.SendAsync(request);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
            var made = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
            return (field is null ? made : made[field]!).ToString();
        }
    }

    private async Task<List<Person>> People(HttpClient owner)
    {
        var organization = await site.Server.Read(db =>
            db.Organizations.Where(o => o.Slug == DemoOrganization.Slug).Select(o => o.Id).SingleAsync()
        );
        var roles = await site.Server.Read(db =>
            db.Roles.AsNoTracking().Where(r => r.Organization == organization).ToListAsync()
        );
        roles.Select(r => r.Name).Order(StringComparer.Ordinal).ShouldBe(["Desk", "Host", "Manager", "Owner"]);
        var people = new List<Person> { new("nobody", site.Browser(), false, null) };
        foreach (var role in roles)
        {
            var browser = role.IsOwner ? owner : await Member(organization, role, isGone: false);
            people.Add(new(role.Name, browser, true, role));
        }

        var former = await Member(organization, roles.Single(r => r.IsOwner), isGone: true);
        people.Add(new("a former owner", former, true, null));
        var elsewhere = (await Visitor.SignedIn(site)).Browser;
        (
            await elsewhere.PostAsJsonAsync("/api/v1/organizations", new { name = "Elsewhere" })
        ).EnsureSuccessStatusCode();
        people.Add(new("an owner elsewhere", elsewhere, true, null));
        return people;
    }

    /// <summary>Somebody who has joined the team, and who has seen it.</summary>
    private async Task<HttpClient> Member(OrganizationId organization, Role role, bool isGone)
    {
        var visitor = await Visitor.SignedIn(site);
        var account = await site.Server.Read(db =>
            db.Accounts.Where(a => a.Email == visitor.Email).Select(a => a.Id).SingleAsync()
        );
        var id = new AccountId(account);
        await site.Server.Read(async db =>
        {
            db.Members.Add(Core.Organizations.Members.Member.Join(organization, id, role.Id, TestApp.Now));
            return await db.SaveChangesAsync();
        });
        (await visitor.Browser.GetAsync($"/organize/{DemoOrganization.Slug}")).EnsureSuccessStatusCode();
        if (isGone)
        {
            await site.Server.Read(db => db.Members.Where(m => m.Account == id).ExecuteDeleteAsync());
        }

        return visitor.Browser;
    }

    private sealed record Person(string Name, HttpClient Browser, bool IsSignedIn, Role? Role)
    {
        public bool May(string route) =>
            RightsTable.Anyone.Contains(route)
            || (IsSignedIn && RightsTable.SignedIn.Contains(route))
            || (Role?.IsOwner is true && RightsTable.Writer.Contains(route))
            || (Role is not null && RightsTable.Members.Contains(route))
            || (RightsTable.Permitted.TryGetValue(route, out var permission) && Role?.Grants(permission) is true);
    }
}
