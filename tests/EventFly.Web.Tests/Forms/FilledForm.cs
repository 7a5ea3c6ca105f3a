using System.Text.RegularExpressions;

namespace EventFly.Web.Tests.Forms;

/// <summary>A form that somebody has filled in and is about to send.</summary>
/// <param name="Page">The address of the page that the form stands on.</param>
/// <param name="Action">Where it is posted to.</param>
/// <param name="Fields">What the page's own browser would send, besides the antiforgery token.</param>
internal sealed record FilledForm(Visitor Visitor, string Page, string Action, Dictionary<string, string> Fields)
{
    private const string Shop = "/e/open-tech-evening/tickets";
    private const string Schedule = "/e/open-tech-evening/schedule";

    /// <summary>One recipe for each form of the application; <see cref="FormsOfTheAssembly"/> knows which there are.</summary>
    public static readonly IReadOnlyDictionary<string, Func<Site, Task<FilledForm>>> Recipes = new Dictionary<
        string,
        Func<Site, Task<FilledForm>>
    >
    {
        ["ConfirmPage/confirm"] = async site =>
        {
            var visitor = await Visitor.Registered(site);
            return Of(visitor, await visitor.LinkByLetter("/account/confirm"), "confirm", []);
        },
        ["CorrectPage/correct"] = async site =>
        {
            var (visitor, ticket) = await Ticket(site);
            return Of(
                visitor,
                $"{ticket}/correct",
                "correct",
                new() { ["Name"] = "Maja Lindqvist", ["Email"] = "maja@example.org" }
            );
        },
        ["FollowForm/follow"] = async site =>
            Of(await Visitor.SignedIn(site), "/o/open-tech-circle", "follow", new() { ["Following"] = "true" }),
        ["EventSchedulePage/pick"] = async site =>
        {
            var visitor = Visitor.Of(site);
            return Of(visitor, Schedule, "pick", new() { ["Pick"] = await Session(visitor) });
        },
        ["EventSessionPage/pick-one"] = async site =>
        {
            var visitor = Visitor.Of(site);
            var session = await Session(visitor);
            return Of(visitor, $"{Schedule}/{session}", "pick-one", new() { ["Pick"] = session });
        },
        ["ForgotPage/forgot"] = async site =>
        {
            var visitor = await Visitor.SignedIn(site);
            return Of(visitor, "/account/forgot", "forgot", new() { ["Email"] = visitor.Email });
        },
        ["InvitationPage/accept"] = async site =>
        {
            var visitor = await Visitor.SignedIn(site);
            return Of(visitor, await visitor.Invited(site), "accept", []);
        },
        ["GiveBackPage/give-back"] = async site =>
        {
            var (visitor, ticket) = await Ticket(site);
            return Of(visitor, $"{ticket}/give-back", "give-back", new() { ["AtLeast"] = "0" });
        },
        ["LostTicketsPage/lost"] = site =>
            Task.FromResult(
                Of(
                    Visitor.Of(site),
                    "/e/open-tech-evening/lost-tickets",
                    "lost",
                    new() { ["Email"] = "maya@example.org" }
                )
            ),
        ["ProfilePage/password"] = async site =>
        {
            var visitor = await Visitor.SignedIn(site);
            return Of(visitor, "/account/profile", "password", Visitor.Passwords());
        },
        ["ProfilePage/profile"] = async site =>
            Of(
                await Visitor.SignedIn(site),
                "/account/profile",
                "profile",
                new() { ["Input.Name"] = "Maya Lindqvist", ["Input.Interests"] = "rivers, trams" }
            ),
        ["RegisterPage/register"] = site =>
        {
            var visitor = Visitor.Of(site);
            return Task.FromResult(Of(visitor, "/account/register", "register", visitor.Registration()));
        },
        ["ResendPage/resend"] = async site =>
        {
            var visitor = await Visitor.Registered(site);
            return Of(visitor, "/account/resend", "resend", new() { ["Email"] = visitor.Email });
        },
        ["ResetPage/reset"] = async site =>
        {
            var visitor = await Visitor.SignedIn(site);
            await visitor.Post("/account/forgot", "forgot", new() { ["Email"] = visitor.Email });
            var page = await visitor.LinkByLetter("/account/reset");
            return Of(visitor, page, "reset", new() { ["Password"] = "a different tram by the lake" });
        },
        ["SendAgain/send-again"] = async site =>
        {
            var (visitor, ticket) = await Ticket(site);
            return Of(visitor, ticket.Split("/tickets/")[0], "send-again", []);
        },
        ["SignInPage/sign-in"] = async site =>
        {
            using var registered = await Visitor.SignedIn(site);
            var visitor = Visitor.Of(site);
            return Of(visitor, "/account/sign-in", "sign-in", registered.Credentials());
        },
        ["TicketsPage/order"] = async site =>
        {
            var visitor = Visitor.Of(site);
            return Of(visitor, Shop, "order", await visitor.Order(Shop));
        },
        ["POST /account/sign-out"] = async site =>
            new(await Visitor.SignedIn(site), "/account/profile", "/account/sign-out", new() { ["returnUrl"] = "/" }),
    };

    public Task<HttpResponseMessage> Send(Dictionary<string, string> fields) =>
        Site.Post(Visitor.Browser, Page, Action, new(fields));

    /// <summary>One of the demo's that can be picked.</summary>
    private static async Task<string> Session(Visitor visitor) =>
        Regex
            .Match(await visitor.Browser.GetStringAsync(Schedule), "name=\"Form.Pick\" value=\"([^\"]+)")
            .Groups[1]
            .Value;

    /// <summary>Somebody with a free ticket, and the address of its page.</summary>
    private static async Task<(Visitor Visitor, string Page)> Ticket(Site site)
    {
        var visitor = Visitor.Of(site);
        var ordered = await visitor.Post(Shop, "order", await visitor.Order(Shop));
        var order = ordered.Headers.Location!.AbsolutePath;
        var page = Regex.Match(await visitor.Browser.GetStringAsync(order), $"href=\"({order}/tickets/[^\"]+)");
        return (visitor, page.Groups[1].Value);
    }

    private static FilledForm Of(Visitor visitor, string page, string form, Dictionary<string, string> fields) =>
        new(visitor, page, page, new(fields) { ["_handler"] = form });
}
