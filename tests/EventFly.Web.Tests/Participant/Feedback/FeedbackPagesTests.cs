using System.Net;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Feedback;

/// <summary>Saying how it was, without script, sign-in or cookies, well and badly.</summary>
public sealed class FeedbackPagesTests
{
    private static readonly string[] Nonsense =
    [
        "   ",
        "\0",
        "\uFFFE",
        "\u202Eevil",
        "a\nb",
        "-1",
        "99",
        new('x', 40_000),
    ];

    [Fact]
    public async Task A_guest_says_it_from_the_ticket_and_says_it_again_and_opening_the_page_stores_nothing()
    {
        await using var site = await OpenSite.Open();
        using var guest = site.Browser();
        var (card, order) = await Over(site);
        (await guest.GetStringAsync(order)).ShouldContain("data-testid=\"ticket-feedback\"");
        var page = $"{order}/feedback";

        var opened = await guest.GetStringAsync($"{page}?stars=4");
        Regex.IsMatch(opened, "value=\"4\" checked[^>]*data-testid=\"feedback-rating\"").ShouldBeTrue();
        (await site.Read(db => db.GuestFeedback.CountAsync())).ShouldBe(0);

        var answer = await Send(guest, page, Fields());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        new Uri(site.Url, answer.Headers.Location!).PathAndQuery.ShouldBe($"{page}?done=1");
        (await guest.GetStringAsync($"{page}?done=1")).ShouldContain("data-testid=\"feedback-done\"");
        (await Send(guest, page, new(Fields()) { ["Form.Stars"] = "2" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var given = await site.Read(db => db.GuestFeedback.SingleAsync());
        (given.Stars, given.Comment, given.Name, given.Recommend).ShouldBe((2, "Warm", "Maya Lindqvist", 9));
        var report = await site.Do(new GetFeedback(card.Id));
        report.Response.ShouldBe(new FeedbackResponse(1, 1, 1, IsOfInside: false));
    }

    [Fact]
    public async Task Sent_badly_it_says_so_beside_the_field_keeps_what_was_typed_and_stores_nothing()
    {
        await using var site = await OpenSite.Open();
        using var guest = site.Browser();
        var (_, order) = await Over(site);
        var page = $"{order}/feedback";

        var missing = await Send(guest, page, new(Fields()) { ["Form.Stars"] = "" });
        missing.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await missing.Content.ReadAsStringAsync();
        html.ShouldContain("id=\"stars-error\"");
        html.ShouldContain("Warm");
        var nameless = await Send(guest, page, new(Fields()) { ["Form.Named"] = "", ["Form.Showing"] = "first-name" });
        (await nameless.Content.ReadAsStringAsync()).ShouldContain("id=\"showing-error\"");
        foreach (var field in Fields().Keys.Where(f => f != "_handler"))
        {
            foreach (var nonsense in Nonsense)
            {
                var answer = await Send(guest, page, new(Fields()) { [field] = nonsense });
                ((int)answer.StatusCode).ShouldBeLessThan(429, $"{field} = {nonsense[..Math.Min(9, nonsense.Length)]}");
            }
        }

        (await Send(guest, page, Fields())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Read(db => db.GuestFeedback.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_end_and_after_its_days_the_page_says_so_and_takes_nothing()
    {
        await using var site = await OpenSite.Open();
        using var guest = site.Browser();
        var (card, order) = await Over(site);
        var page = $"{order}/feedback";
        var token = Site.TokenIn(await guest.GetStringAsync(page));

        foreach (var (days, says) in new[] { (1, "is not over yet"), (-30, "is over.") })
        {
            await EndAt(site, card.Id, days);
            (await guest.GetStringAsync(page)).ShouldContain(says);
            using var form = new FormUrlEncodedContent(
                new Dictionary<string, string>(Fields()) { ["__RequestVerificationToken"] = token }
            );
            await guest.PostAsync(page, form);
            (await site.Read(db => db.GuestFeedback.CountAsync())).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("/feedback/NOBODY")]
    [InlineData("/feedback/%F0%9F%98%80'--")]
    [InlineData("/orders/NOBODY/feedback")]
    [InlineData("/orders/NOBODY/tickets/01890000-0000-7000-8000-000000000000/feedback")]
    public async Task A_link_that_is_none_is_not_found(string page)
    {
        await using var site = await OpenSite.Open();
        using var visitor = site.Browser();

        (await visitor.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Fields() =>
        new()
        {
            ["_handler"] = "feedback",
            ["Form.Stars"] = "4",
            ["Form.Recommend"] = "9",
            ["Form.Comment"] = "Warm",
            ["Form.Named"] = "yes",
            ["Form.Showing"] = "first-name",
        };

    private static Task<HttpResponseMessage> Send(HttpClient guest, string page, Dictionary<string, string> fields) =>
        Site.Post(guest, page, page, new(fields));

    /// <summary>Somebody has a ticket for an event that ended an hour ago.</summary>
    private static async Task<(EventCard Event, string Order)> Over(OpenSite site)
    {
        var card = await site.Event();
        await Eventually.Holds(() => site.Read(db => db.TicketTypes.AnyAsync()));
        var type = await site.Read(db => db.TicketTypes.Select(t => t.Id).SingleAsync());
        var receipt = await site.Do(
            new RegisterForEvent(
                card.Id,
                [new(type, 1)],
                new Guest("Maya Lindqvist", "maya@example.org"),
                Secret.NewCode()
            ),
            Actor.Anyone
        );
        await EndAt(site, card.Id, 0);
        return (card, $"/orders/{receipt.Key}");
    }

    private static Task<int> EndAt(OpenSite site, EventId id, int days)
    {
        var end = TimeProvider.System.GetUtcNow().AddHours(-0.5).AddDays(days);
        return site.Read(db =>
            db.Events.Where(e => e.Id == id).ExecuteUpdateAsync(set => set.SetProperty(e => e.EndsAt, end))
        );
    }
}
