using System.Globalization;
using System.Text;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A conference of two days: its organizer brings a spreadsheet, and a phone makes a schedule of its own of it.</summary>
[Collection(Light.Journeys)]
public sealed class ScheduleJourney(Browser browser, SharedServer shared)
{
    private static readonly string[] Tracks = ["Web", "Data and models", "People"];
    private static readonly string[] Rooms = ["Great hall", "Reading room", "Attic"];

    [Fact]
    public async Task Forty_sessions_are_imported_one_is_typed_and_a_phone_without_an_account_picks()
    {
        browser.SkipWithoutBrowser();
        var url = (await shared.Get()).Url;
        await using var organizer = await browser.Enter("organizer", Device.Desk, url);
        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.Plan(organizer);
        await organizer.VisitLive(planned.Path + "/edit");
        await organizer.Id("event-end").FillAsync(At(day: 11, "18:00"));
        await organizer.Id("event-start").FillAsync(At(day: 10, "08:30"));
        await organizer.Id("event-save").ClickAsync();
        await Expect(organizer.Id("event-saved")).ToBeVisibleAsync();
        await organizer.Id("event-publish").ClickAsync();
        await Expect(organizer.Id("event-publish")).ToBeHiddenAsync();

        await organizer.VisitLive(planned.Path + "/schedule");
        await organizer.Photograph("schedule-empty");
        await organizer.Visit(planned.Path + "/schedule/import");
        await organizer
            .Id("schedule-file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "sessions.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(Forty()),
                }
            );
        await organizer.Id("schedule-look").ClickAsync();
        await Expect(organizer.Id("schedule-planned")).ToHaveAttributeAsync("data-new", "40");
        await Expect(organizer.Id("schedule-left-out")).ToHaveCountAsync(1);
        await organizer.Photograph("schedule-import");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("schedule-import").ClickAsync();
        await Expect(organizer.Id("schedule-imported")).ToHaveAttributeAsync("data-new", "40");

        await organizer.VisitLive(planned.Path + "/schedule");
        await Expect(organizer.Id("session-row")).ToHaveCountAsync(40);
        await organizer.Photograph("schedule-plan");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("session-add").ClickAsync();
        await organizer.Id("session-title").FillAsync("A surprise");
        await organizer.Id("session-start").FillAsync("09:15");
        await organizer.Id("session-end").FillAsync("10:00");
        await organizer.Id("session-room").FillAsync("Great hall");
        await organizer.Photograph("schedule-session");
        (await organizer.AccessibilityFindings()).ShouldBeEmpty();
        await organizer.Id("session-save-next").ClickAsync();
        await Expect(organizer.Id("session-start")).ToHaveValueAsync("10:00");
        await Expect(organizer.Id("session-room")).ToHaveValueAsync("Great hall");
        await organizer.Id("session-close").ClickAsync();
        await Expect(organizer.Id("schedule-odd")).ToBeVisibleAsync();
        await organizer.VisitLive(planned.Path + "/schedule/rooms");
        await Expect(organizer.Id("track-row")).ToHaveCountAsync(3);
        await organizer.Photograph("schedule-rooms");
        organizer.ShouldHaveSeenNoTrouble();

        foreach (var runsScript in new[] { false, true })
        {
            await using var phone = await browser.Enter("phone", Device.Phone, url, runsScript: runsScript);
            await phone.Visit($"/e/{planned.Slug}");
            await phone.Id("event-schedule").ClickAsync();
            await phone.Arrives("/schedule$");
            await phone.Id("session-pick").Nth(3).ClickAsync();
            await Expect(phone.Id("schedule-mine-count")).ToHaveTextAsync("1");
            await phone.Id("session-pick").Nth(3).ClickAsync();
            await Expect(phone.Id("schedule-mine-count")).ToHaveTextAsync("2");
            await phone.Id("schedule-mine").ClickAsync();
            await phone.Arrives(@"/schedule\?mine$");
            await Expect(phone.Id("session")).ToHaveCountAsync(2);
            if (runsScript)
            {
                await phone.Photograph("my-schedule");
                (await phone.AccessibilityFindings()).ShouldBeEmpty();
                await phone.Id("schedule-all").ClickAsync();
                await Expect(phone.Id("session")).ToHaveCountAsync(41);
                await phone.Photograph("schedule");
                (await phone.AccessibilityFindings()).ShouldBeEmpty();
                (await phone.WidthAtRest()).ShouldBeLessThanOrEqualTo(Device.Phone.Width);
                await phone.Id("session").Nth(2).GetByRole(AriaRole.Link).First.ClickAsync();
                await Expect(phone.Id("session-speaker").First).ToBeVisibleAsync();
                await phone.Photograph("schedule-one");
                (await phone.AccessibilityFindings()).ShouldBeEmpty();
            }

            phone.ShouldHaveSeenNoTrouble();
        }
    }

    /// <summary>Thirteen rows of three at once, a lunch, and a line that is wrong.</summary>
    private static string Forty()
    {
        var text = new StringBuilder("Title,Day,Start,End,Room,Track,Speakers,Abstract,Capacity,Kind\n");
        for (var i = 0; i < 39; i++)
        {
            var (row, lane) = (i / 3, i % 3);
            var hour = 9 + (row % 7) + (row % 7 >= 3 ? 1 : 0);
            var (kind, places) = lane == 2 && row % 2 == 0 ? ("Workshop", "12") : ("Talk", "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Topic(i)},{1 + (row / 7)},{hour}:00,{hour}:45,{Rooms[lane]},{Tracks[lane]},Speaker {(char)('A' + (i % 26))}. Lindqvist,About **it**.,{places},{kind}\n"
            );
        }

        return text.Append("Lunch,1,12:00,13:00,,,,,,Break\nNobody knows when,1,soon,,,,,,,\n").ToString();
    }

    private static string Topic(int i) =>
        $"{(i % 4) switch { 0 => "What we learned about", 1 => "A year with", 2 => "Against", _ => "In praise of" }} {(i % 5) switch { 0 => "queues", 1 => "long forms", 2 => "quiet software", 3 => "maps", _ => "small numbers" }} {i + 1}";

    private static string At(int day, string time) =>
        TimeProvider.System.GetUtcNow().AddDays(day).ToString("yyyy-MM-dd'T'", CultureInfo.InvariantCulture) + time;
}
