using System.Net;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Orders;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Letters;

/// <summary>Getting no more announcements, without script, sign-in or cookies.</summary>
public sealed class UnsubscribePagesTests
{
    [Fact]
    public async Task Whoever_has_the_link_stops_the_announcements_and_takes_it_back()
    {
        await using var site = await OpenSite.Open();
        using var guest = site.Browser();
        var page = $"/unsubscribe/{await KeyOfACopy(site)}";

        (await guest.GetStringAsync(page)).ShouldContain("No more announcements?");
        (await site.Read(db => db.Unsubscriptions.CountAsync())).ShouldBe(0);
        (await Send(guest, page, "unsubscribe")).ShouldBe(HttpStatusCode.Redirect);
        (await Send(guest, page, "unsubscribe")).ShouldBe(HttpStatusCode.SeeOther, "it is not there any more");
        (await guest.GetStringAsync(page)).ShouldContain("data-testid=\"unsubscribed\"");
        (await site.Read(db => db.Unsubscriptions.CountAsync())).ShouldBe(1);
        (await Send(guest, page, "subscribe")).ShouldBe(HttpStatusCode.Redirect);
        (await site.Read(db => db.Unsubscriptions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_mail_program_does_it_with_one_request_from_anywhere_and_only_looking_does_nothing()
    {
        await using var site = await OpenSite.Open();
        using var program = site.Browser();
        program.DefaultRequestHeaders.Add("Origin", "https://mail.example");
        var page = $"/unsubscribe/{await KeyOfACopy(site)}";

        var looked = await program.GetAsync(page + "/one-click");
        looked.Headers.Location!.ToString().ShouldBe(page);
        (await site.Read(db => db.Unsubscriptions.CountAsync())).ShouldBe(0);
        using var body = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await program.PostAsync(page + "/one-click", body)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await site.Read(db => db.Unsubscriptions.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("/unsubscribe/NOBODY")]
    [InlineData("/unsubscribe/%F0%9F%98%80'--")]
    public async Task A_link_that_is_none_is_not_found(string page)
    {
        await using var site = await OpenSite.Open();
        using var visitor = site.Browser();

        (await visitor.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.PostAsync(page + "/one-click", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpStatusCode> Send(HttpClient guest, string page, string form) =>
        (await Site.Post(guest, page, page, new() { ["_handler"] = form })).StatusCode;

    private static async Task<string> KeyOfACopy(OpenSite site)
    {
        var card = await site.Event(inDays: 10);
        await Eventually.Holds(() => site.Read(db => db.TicketTypes.AnyAsync()));
        var type = await site.Read(db => db.TicketTypes.Select(t => t.Id).SingleAsync());
        await site.Do(
            new RegisterForEvent(card.Id, [new(type, 1)], new Guest("Maya", "maya@example.org"), Secret.NewCode()),
            Actor.Anyone
        );
        var id = await site.Do(
            new SaveAnnouncement(
                card.Id,
                null,
                new AnnouncementDetails([new("en", "News", "Hello {name}")], new(), AnnouncementTime.AtOnce)
            )
        );
        await site.Do(new ReleaseAnnouncement(card.Id, id));
        await site.Read(db =>
            db.Announcements.Where(a => a.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.DueAt, a => a.ReleasedAt))
        );
        var key = "";
        await Eventually.Holds(async () =>
            (key = await site.Read(db => db.AnnouncementCopies.Select(c => c.Key).FirstOrDefaultAsync()) ?? "") != ""
        );
        return key;
    }
}
