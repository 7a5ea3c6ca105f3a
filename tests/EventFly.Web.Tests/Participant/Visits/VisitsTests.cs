using System.Net;
using EventFly.Core.Analytics.Visits;
using EventFly.Infrastructure.Analytics;
using EventFly.Web.Tests.Circuits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Participant.Visits;

public sealed class VisitsTests
{
    private const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36";

    [Fact]
    public async Task Only_who_comes_from_elsewhere_is_a_visit_and_robots_are_none()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event();
        using var guest = site.Browser();

        await Get(guest, $"/e/{card.Slug}");
        await Get(guest, $"/e/{card.Slug}", from: "https://news.example.org/today");
        await Get(guest, $"/e/{card.Slug}", from: new Uri(guest.BaseAddress!, "/search").AbsoluteUri);
        await Get(guest, $"/e/{card.Slug}/tickets");
        await Get(guest, $"/e/{card.Slug}", ahead: "prefetch");
        await Get(guest, $"/e/{card.Slug}", agent: "Googlebot/2.1");
        await Get(guest, $"/e/{card.Slug}/tickets", agent: "Googlebot/2.1");
        await site.Services.GetRequiredService<VisitCounter>().Write();

        var day = (await Days(site)).ShouldHaveSingleItem();
        (day.Views, day.Visits, day.Checkouts).ShouldBe((3, 2, 1));
    }

    [Fact]
    public async Task Two_processes_add_to_the_same_day()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.Do(new CountPageLooks([Look(card.Id)]))));

        var day = (await Days(site)).ShouldHaveSingleItem();
        (day.Views, day.Visits).ShouldBe((12, 6));
    }

    private static VisitDay Look(Core.Events.Contracts.EventId id) =>
        new()
        {
            Event = id,
            Day = new DateOnly(2026, 9, 12),
            Views = 2,
            Visits = 1,
        };

    private static Task<List<VisitDay>> Days(OpenSite site) =>
        site.Read(db => db.VisitDays.AsNoTracking().ToListAsync());

    private static async Task Get(
        HttpClient guest,
        string address,
        string? from = null,
        string agent = Browser,
        string? ahead = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Referrer = from is null ? null : new Uri(from);
        request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (ahead is not null)
        {
            request.Headers.TryAddWithoutValidation("Sec-Purpose", ahead);
        }

        using var answer = await guest.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
