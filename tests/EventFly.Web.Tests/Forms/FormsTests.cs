using System.Net;
using EventFly.Core.Kernel;
using EventFly.Testing.Servers;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace EventFly.Web.Tests.Forms;

/// <summary>Every form of every page is sent, well and badly, and the server is there afterwards.</summary>
public sealed class FormsTests(FormsTests.PatientSite site) : IClassFixture<FormsTests.PatientSite>
{
    private const string RequestKey = "Form.RequestKey";

    /// <summary>What a hostile or broken sender puts into a field.</summary>
    private static readonly string[] Nonsense = ["", "   ", "\0", "\uFFFE", "\u202Eevil", "a\nb", new('x', 40_000)];

    /// <summary>Five wrong passwords lock an account for a while; one try more goes without the field.</summary>
    private const int TriesWithoutLock = 3;

    /// <summary>A refusal of the field is below; what was not looked at, or broke, is from here on.</summary>
    private const int TooMany = 429;

    /// <summary>
    /// Need an order that waits for its payment, or an organizer who writes invoices, which the demo has none of: <see cref="Participant.Tickets.PayingTests"/>,
    /// <see cref="Sandbox.SandboxPayPageTests"/>, <see cref="Sandbox.SandboxDashboardTests"/>, <see cref="Sandbox.SandboxPayeeTests"/>.
    /// </summary>
    private static readonly string[] Paying =
    [
        "DueChange/pay",
        "InvoiceAddressPage/invoice-address",
        "PendingOrder/longer",
        "PendingOrder/pay",
        "SandboxDashboard/dispute",
        "SandboxDashboard/habits",
        "SandboxDashboard/lose",
        "SandboxDashboard/refund",
        "SandboxDashboard/refuse",
        "SandboxDashboard/repeat",
        "SandboxDashboard/win",
        "SandboxOnboardingPage/answer",
        "SandboxPayPage/card",
        "SandboxPayeesPage/fail",
        "SandboxPayeesPage/free",
        "SandboxPayeesPage/pay",
        "SandboxPayeesPage/restrict",
    ];

    /// <summary>
    /// What is passed on or waited for once, or said when it is over: <see cref="Participant.Tickets.HolderPagesTests"/>,
    /// <see cref="Participant.Tickets.WaitingPagesTests"/>, <see cref="Participant.Letters.UnsubscribePagesTests"/>,
    /// <see cref="Participant.Feedback.FeedbackPagesTests"/>.
    /// </summary>
    private static readonly string[] Once =
    [
        "FeedbackFields/feedback",
        "PassOnPage/pass-on",
        "UnsubscribePage/subscribe",
        "UnsubscribePage/unsubscribe",
        "WaitingListPage/wait",
        "WaitingPlacePage/leave",
    ];

    /// <summary>Until an event begins, and the demo's has begun: <see cref="Participant.Tickets.QuestionPagesTests"/>.</summary>
    private const string Before = "AnswersPage/answers";

    /// <summary>
    /// Answer with what would come of it, and lead nowhere: <see cref="Organizer.Tickets.ImportGuestsPageTests"/>,
    /// <see cref="Organizer.Schedules.ImportSchedulePageTests"/>.
    /// </summary>
    private static readonly string[] Shown = ["ImportGuestsPage/import", "ImportSchedulePage/import"];

    public static TheoryData<string> Forms => [.. FilledForm.Recipes.Keys];

    [Fact]
    public void Every_form_of_the_application_is_tested_here() =>
        FormsOfTheAssembly
            .Of(typeof(EventFlyApp).Assembly)
            .Concat(FormEndpoints())
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                FilledForm
                    .Recipes.Keys.Concat(Paying)
                    .Concat(Once)
                    .Append(Before)
                    .Concat(Shown)
                    .Order(StringComparer.Ordinal)
            );

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Filled_in_well_it_leads_on(string name)
    {
        var form = await FilledForm.Recipes[name](site);
        using var visitor = form.Visitor;

        var answer = await form.Send(form.Fields);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
        (await IsAlive()).ShouldBeTrue(name);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Filled_in_badly_it_says_so_and_can_be_sent_well_afterwards(string name)
    {
        var form = await FilledForm.Recipes[name](site);
        using var visitor = form.Visitor;
        foreach (var field in form.Fields.Keys.Where(f => f is not ("_handler" or "returnUrl")))
        {
            foreach (var nonsense in Nonsense.Take(IsPassword(field) ? TriesWithoutLock : Nonsense.Length))
            {
                var answer = await form.Send(new(Again(form.Fields)) { [field] = nonsense });
                ((int)answer.StatusCode).ShouldBeLessThan(
                    TooMany,
                    $"{name}, {field} = {nonsense[..Math.Min(9, nonsense.Length)]}"
                );
            }

            var without = Again(form.Fields);
            without.Remove(field);
            ((int)(await form.Send(without)).StatusCode).ShouldBeLessThan(TooMany, $"{name} without {field}");
        }

        (await form.Send(form.Fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect, name);
        (await IsAlive()).ShouldBeTrue(name);
    }

    /// <summary>An order under a key of its own: a key that was used once means the order that it was used for.</summary>
    private static Dictionary<string, string> Again(Dictionary<string, string> fields)
    {
        var again = new Dictionary<string, string>(fields);
        if (again.ContainsKey(RequestKey))
        {
            again[RequestKey] = Secret.NewCode();
        }

        return again;
    }

    public static TheoryData<string> FormsOfPages =>
        [.. FilledForm.Recipes.Keys.Where(k => !k.StartsWith("POST", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(FormsOfPages))]
    public async Task Sent_when_it_is_no_longer_there_it_leads_to_its_page_which_says_why(string name)
    {
        var form = await FilledForm.Recipes[name](site);
        using var visitor = form.Visitor;

        var answer = await form.Send(new(form.Fields) { ["_handler"] = "gone-meanwhile" });

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, name);
        answer.Headers.Location!.ToString().ShouldBe(new Uri(site.Url, form.Page).PathAndQuery, name);
        var page = await visitor.Browser.GetAsync(form.Page);
        page.StatusCode.ShouldBe(HttpStatusCode.OK, name);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html", name);
    }

    private static bool IsPassword(string field) => field is "Password.Current" or "Input.Password";

    private async Task<bool> IsAlive()
    {
        using var anybody = site.Browser();
        return (await anybody.GetAsync("/health/ready")).IsSuccessStatusCode;
    }

    /// <summary>Endpoints outside of pages that take a form.</summary>
    private static IEnumerable<string> FormEndpoints() =>
        from endpoint in EndpointsOfTheAssembly.All()
        where endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null
        where endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Any(IsForm) is true
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select $"{method} {endpoint.RoutePattern.RawText}";

    private static bool IsForm(string contentType) => contentType.Contains("form", StringComparison.Ordinal);

    /// <summary>Takes the hundreds of posts that these tests send in a minute, and judges each by what is in it.</summary>
    public sealed class PatientSite : Site
    {
        protected override ServerSettings Settings =>
            base.Settings with
            {
                More = new Dictionary<string, string> { ["Throttles__Factor"] = "100" },
            };
    }
}
