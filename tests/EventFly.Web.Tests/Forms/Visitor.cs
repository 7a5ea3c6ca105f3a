using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EventFly.Infrastructure.Demo;
using EventFly.Testing;

namespace EventFly.Web.Tests.Forms;

/// <summary>Somebody in front of the demo's site: an address of their own, and a browser with its cookies.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string Password = "quiet tram by the lake";
    private static int _visitors;

    private Visitor(HttpClient browser) => Browser = browser;

    public HttpClient Browser { get; }

    public string Email { get; } = $"visitor{Interlocked.Increment(ref _visitors)}@example.org";

    public static Visitor Of(Site site) => new(site.Browser());

    /// <summary>Somebody who has registered, but has not opened the letter yet.</summary>
    public static async Task<Visitor> Registered(Site site)
    {
        var visitor = Of(site);
        await visitor.Post("/account/register", "register", visitor.Registration());
        return visitor;
    }

    public static async Task<Visitor> SignedIn(Site site)
    {
        var visitor = await Registered(site);
        await visitor.Post(await visitor.LinkByLetter("/account/confirm"), "confirm", []);
        (await Site.SignIn(visitor.Browser, visitor.Email, Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    public Dictionary<string, string> Registration() =>
        new()
        {
            ["Input.Name"] = "Maya",
            ["Input.Email"] = Email,
            ["Input.Password"] = Password,
        };

    public Dictionary<string, string> Credentials() => new() { ["Input.Email"] = Email, ["Input.Password"] = Password };

    public static Dictionary<string, string> Passwords() =>
        new() { ["Password.Current"] = Password, ["Password.Next"] = Password + " again" };

    public async Task<HttpResponseMessage> Post(string page, string form, Dictionary<string, string> fields)
    {
        var answer = await Site.Post(Browser, page, page, new(fields) { ["_handler"] = form });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{form} at {page}");
        return answer;
    }

    /// <summary>The page that the newest letter to this person leads to.</summary>
    public async Task<string> LinkByLetter(string startsWith)
    {
        string? link = null;
        await Eventually.Holds(async () =>
        {
            var row = Row().Matches(await Browser.GetStringAsync("/dev/mail")).FirstOrDefault(IsMine);
            var letter = row is null ? "" : await Browser.GetStringAsync(row.Groups["letter"].Value);
            var found = WebUtility.HtmlDecode(Link().Match(letter).Groups["link"].Value);
            link = found.Contains(startsWith, StringComparison.Ordinal) ? new Uri(found).PathAndQuery : null;
            return link is not null;
        });
        return link!;

        bool IsMine(Match row) => row.Groups["to"].Value == Email;
    }

    /// <summary>Invited to the demo's organization by its owner; the page that the letter leads to.</summary>
    public async Task<string> Invited(Site site)
    {
        using var owner = site.Browser();
        await Site.SignIn(owner, DemoSeed.Organizer, DemoSeed.Password);
        var team = JsonNode.Parse(await owner.GetStringAsync("/api/v1/organizations/open-tech-circle/members"))!;
        var role = team["roles"]!.AsArray().First(r => r!["name"]!.GetValue<string>() == "Desk")!["id"];
        using var invitation = new StringContent(
            new JsonObject { ["email"] = Email, ["role"] = role!.DeepClone() }.ToJsonString(),
            new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")
        );
        var organization = team["organization"]!["id"];
        var answer = await owner.PostAsync($"/api/v1/organizations/{organization}/invitations", invitation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await LinkByLetter("/account/invitation");
    }

    /// <summary>The form of a ticket page as it was served, with one ticket chosen and this person's name in it.</summary>
    public async Task<Dictionary<string, string>> Order(string page)
    {
        var html = await Browser.GetStringAsync(page);
        return new()
        {
            ["Form.RequestKey"] = RequestKey().Match(html).Groups["key"].Value,
            [Quantity().Match(html).Groups["field"].Value] = "1",
            ["Form.Name"] = "Maya",
            ["Form.Email"] = Email,
        };
    }

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex("""data-testid="mail-row"><td><a href="(?<letter>[^"]+)">[^<]*</a></td><td>(?<to>[^<]*)<""")]
    private static partial Regex Row();

    [GeneratedRegex("""<a href="(?<link>[^"]+)" data-testid="mail-link""")]
    private static partial Regex Link();

    [GeneratedRegex("""name="Form\.RequestKey" value="(?<key>[^"]+)""")]
    private static partial Regex RequestKey();

    [GeneratedRegex("""name="(?<field>Form\.Quantities\[[^"]+\])""")]
    private static partial Regex Quantity();
}
