using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Tests.Circuits;

namespace EventFly.Web.Tests.Participant.Schedules;

/// <summary>A schedule is read and picked from with forms and links alone: no script runs here.</summary>
public sealed class SchedulePagesTests
{
    [Fact]
    public async Task An_event_leads_to_its_schedule_once_it_has_sessions()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        using var guest = site.Browser();
        (await guest.GetStringAsync($"/e/{card.Slug}")).ShouldNotContain("event-schedule");
        (await Get(guest, $"/e/{card.Slug}/schedule")).ShouldContain("There is no schedule yet.");

        await Fill(site, card);

        (await guest.GetStringAsync($"/e/{card.Slug}")).ShouldContain("event-schedule");
        var page = await Get(guest, $"/e/{card.Slug}/schedule");
        page.ShouldContain("Talk");
        page.ShouldContain("All times by the clocks in UTC");
        page.ShouldContain("--row:1/3;--column:1");
        Sessions(page, "session-pick").ShouldBe(3);
        (await guest.GetAsync($"/e/{card.Slug}/schedule/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync("/e/nothing/schedule")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guest.GetAsync("/e/nothing/schedule.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_phone_without_an_account_picks_sees_what_overlaps_and_takes_the_calendar_along()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var (talk, workshop) = await Fill(site, card);
        using var phone = site.Browser();

        var picked = await Send(phone, card, ("Form.Pick", $"{talk}"));
        await Send(phone, card, ("Form.Pick", $"{workshop}"));

        picked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        picked.Headers.Location!.ToString().ShouldEndWith($"#s-{talk}");
        var mine = await Get(phone, $"/e/{card.Slug}/schedule?mine");
        Sessions(mine, "session").ShouldBe(2);
        mine.ShouldContain("Overlaps with “Workshop”.");
        mine.ShouldContain("You have a place");
        using var other = site.Browser();
        var full = await Get(other, $"/e/{card.Slug}/schedule");
        full.ShouldContain(">Full<");
        await Send(other, card, ("Form.Pick", $"{workshop}"));
        (await Get(other, $"/e/{card.Slug}/schedule")).ShouldContain("Full, 1 waiting, you are number 1");

        var file = await phone.GetStringAsync($"/e/{card.Slug}/schedule.ics?mine");
        Regex.Count(file, "BEGIN:VEVENT").ShouldBe(2);
        file.ShouldContain($"UID:{talk}@eventfly");
        file.ShouldContain("STATUS:CONFIRMED");
        Regex.Count(await phone.GetStringAsync($"/e/{card.Slug}/schedule.ics"), "BEGIN:VEVENT").ShouldBe(4);
        (await other.GetStringAsync($"/e/{card.Slug}/schedule.ics?mine")).ShouldContain("STATUS:TENTATIVE");

        await Send(phone, card, ("Form.Drop", $"{workshop}"));
        (await Get(other, $"/e/{card.Slug}/schedule?mine")).ShouldContain("You have a place");
        (await Get(phone, $"/e/{card.Slug}/schedule?mine")).ShouldNotContain("Overlaps with");
    }

    [Fact]
    public async Task A_calendar_knows_a_session_again_by_its_id_and_a_later_one_by_its_sequence()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var (talk, _) = await Fill(site, card);
        using var guest = site.Browser();
        var before = Sequence(await guest.GetStringAsync($"/e/{card.Slug}/schedule.ics"), talk);

        var seen = await site.Do(new GetSessionToEdit(card.Id, talk));
        await site.Do(
            new SaveSession(
                card.Id,
                talk,
                seen.Details with
                {
                    Start = seen.Details.Start.AddHours(1),
                    End = seen.Details.End.AddHours(1),
                },
                seen.Version
            )
        );

        Sequence(await guest.GetStringAsync($"/e/{card.Slug}/schedule.ics"), talk).ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task Who_signs_in_on_the_phone_finds_the_picks_on_another_device()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var (talk, _) = await Fill(site, card);
        using var phone = site.Browser();
        await Send(phone, card, ("Form.Pick", $"{talk}"));

        await Site.SignIn(phone, OpenSite.Owner, People.Password);
        await Get(phone, $"/e/{card.Slug}/schedule");

        using var laptop = site.Browser();
        await Site.SignIn(laptop, OpenSite.Owner, People.Password);
        (await Get(laptop, $"/e/{card.Slug}/schedule?mine")).ShouldContain("In your schedule");
    }

    [Fact]
    public async Task The_page_of_a_session_says_all_of_it_and_picks_it_as_well()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        var (talk, _) = await Fill(site, card);
        using var guest = site.Browser();
        var address = $"/e/{card.Slug}/schedule/{talk}";

        var page = await Get(guest, address);
        using var picked = await guest.PostAsync(
            address,
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["_handler"] = "pick-one",
                    ["__RequestVerificationToken"] = Site.TokenIn(page),
                    ["Form.Pick"] = $"{talk}",
                }
            )
        );

        page.ShouldContain("<strong>bold</strong>");
        page.ShouldContain("Ada Lovelace");
        page.ShouldContain("Also in");
        picked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Get(guest, address)).ShouldContain("In your schedule");
    }

    [Fact]
    public async Task Programs_read_the_schedule_with_instants_and_clocks()
    {
        await using var site = await OpenSite.Open();
        var card = await site.Event(inDays: 10);
        await Fill(site, card);
        using var program = site.Browser();

        var read = await program.GetFromJsonAsync<JsonElement>($"/api/v1/events/{card.Slug}/schedule");

        var first = read.GetProperty("sessions")[0];
        first.GetProperty("title").GetString().ShouldBe("Talk");
        first.GetProperty("start").GetDateTimeOffset().ShouldBe(first.GetProperty("startsAt").GetDateTimeOffset());
        first.GetProperty("room").GetString().ShouldBe("Hall");
    }

    /// <summary>A talk and a workshop at the same time, in two rooms, lunch, and something after it.</summary>
    private static async Task<(SessionId Talk, SessionId Workshop)> Fill(OpenSite site, EventCard card)
    {
        var day = Zone.Local(card.StartsAt, card.Zone).Date;
        var hall = await site.Do(new SaveRoom(card.Id, null, new RoomDetails("Hall")));
        var attic = await site.Do(new SaveRoom(card.Id, null, new RoomDetails("Attic")));
        var ada = await site.Do(
            new SaveSpeaker(card.Id, null, new SpeakerDetails("Ada Lovelace", "Engineer", "Likes *engines*."))
        );
        var talk = await site.Do(
            new SaveSession(
                card.Id,
                null,
                new SessionDetails("Talk", day.AddHours(9), day.AddHours(10))
                {
                    Abstract = "Something **bold**.",
                    Room = hall,
                    Speakers = [ada],
                }
            )
        );
        var workshop = await site.Do(
            new SaveSession(
                card.Id,
                null,
                new SessionDetails("Workshop", day.AddHours(9.5), day.AddHours(11))
                {
                    Kind = SessionKind.Workshop,
                    Room = attic,
                    Capacity = 1,
                }
            )
        );
        await site.Do(
            new SaveSession(
                card.Id,
                null,
                new SessionDetails("Lunch", day.AddHours(12), day.AddHours(13)) { Kind = SessionKind.Break }
            )
        );
        await site.Do(
            new SaveSession(
                card.Id,
                null,
                new SessionDetails("After", day.AddHours(14), day.AddHours(15)) { Room = hall, Speakers = [ada] }
            )
        );
        return (talk, workshop);
    }

    private static async Task<HttpResponseMessage> Send(
        HttpClient browser,
        EventCard card,
        params (string Name, string Value)[] fields
    )
    {
        var page = await Get(browser, $"/e/{card.Slug}/schedule");
        return await browser.PostAsync(
            $"/e/{card.Slug}/schedule",
            new FormUrlEncodedContent([
                .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)),
                new("_handler", "pick"),
                new("__RequestVerificationToken", Site.TokenIn(page)),
            ])
        );
    }

    private static async Task<string> Get(HttpClient browser, string address) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    private static int Sessions(string page, string testId) => Regex.Count(page, $"data-testid=\"{testId}\"");

    private static int Sequence(string file, SessionId id) =>
        int.Parse(
            Regex
                .Match(
                    file.Split("BEGIN:VEVENT").Single(e => e.Contains($"{id}@eventfly", StringComparison.Ordinal)),
                    "SEQUENCE:([0-9]+)"
                )
                .Groups[1]
                .Value,
            System.Globalization.CultureInfo.InvariantCulture
        );
}
