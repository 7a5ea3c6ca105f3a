using System.Text;
using EventFly.Core.Events.ScheduleLists;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Events.Schedules;

public sealed class ScheduleListTests
{
    [Theory]
    [InlineData("9:00", "09:00")]
    [InlineData("09.00", "09:00")]
    [InlineData("9 am", "09:00")]
    [InlineData("12 a.m.", "00:00")]
    [InlineData("12:15 PM", "12:15")]
    [InlineData("14 Uhr", "14:00")]
    [InlineData("14.30 Uhr", "14:30")]
    [InlineData("9h05", "09:05")]
    [InlineData("0930", "09:30")]
    [InlineData("14", "14:00")]
    [InlineData("14:30:00", "14:30")]
    [InlineData("0.375", "09:00")]
    [InlineData("25:00", null)]
    [InlineData("9:61", null)]
    [InlineData("13 pm", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public void A_time_is_read_as_people_write_it(string text, string? time) =>
        WrittenTime.Read(text)?.ToString(@"hh\:mm", null).ShouldBe(time);

    [Theory]
    [InlineData("2026-09-13", "2026-09-13")]
    [InlineData("13.09.2026", "2026-09-13")]
    [InlineData("13.9.26", "2026-09-13")]
    [InlineData("13/09/2026", "2026-09-13")]
    [InlineData("13.9.", "2026-09-13")]
    [InlineData("So, 13.09.2026", "2026-09-13")]
    [InlineData("13 Sep", "2026-09-13")]
    [InlineData("Sunday 13 September 2026", "2026-09-13")]
    [InlineData("13. September", "2026-09-13")]
    [InlineData("September 13th, 2026", "2026-09-13")]
    [InlineData("3. Oktober 2026", "2026-10-03")]
    [InlineData("Sunday", "2026-09-13")]
    [InlineData("Sonntag", "2026-09-13")]
    [InlineData("Tag 2", "2026-09-13")]
    [InlineData("Day 1", "2026-09-12")]
    [InlineData("2", "2026-09-13")]
    [InlineData("46278", "2026-09-13")]
    [InlineData("Monday", null)]
    [InlineData("Day 3", null)]
    [InlineData("31.02.2026", null)]
    [InlineData("tomorrow", null)]
    public void A_day_is_read_as_people_write_it(string text, string? day)
    {
        var read = WrittenDay.Read(text, new DateOnly(2026, 9, 12), new DateOnly(2026, 9, 13));

        (read.IsDone ? read.Value.ToString("yyyy-MM-dd", null) : null).ShouldBe(day);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Forty_sessions_in_three_tracks_come_in_at_once_and_a_second_time_nothing_changes(
        DatabaseProvider database
    )
    {
        await using var plan = await TwoDays(database);
        var list = await Read(plan, Forty());

        var seen = await plan.App.Do(new PlanSchedule(plan.Event.Id, list), plan.Owner);
        (await plan.Plan()).Sessions.ShouldBeEmpty();
        var done = await plan.App.Do(new ImportSchedule(plan.Event.Id, list), plan.Owner);
        var again = await plan.App.Do(new ImportSchedule(plan.Event.Id, list), plan.Owner);

        (seen.Count(ListedAs.New), seen.LeftOut.Count, seen.Rooms.Count, seen.Tracks.Count).ShouldBe((40, 0, 3, 3));
        (done.Count(ListedAs.New), again.Count(ListedAs.Same), again.Speakers.Count).ShouldBe((40, 40, 0));
        var schedule = await plan.Plan();
        (schedule.Sessions.Count, schedule.Tracks.Count, schedule.Rooms.Count).ShouldBe((40, 3, 3));
        schedule.Tracks.Select(t => t.Colour).ShouldBeUnique();
        schedule.Sessions.ShouldAllBe(s => s.Warnings.Count == 0);
    }

    [Fact]
    public async Task A_list_in_German_with_the_columns_in_any_order_and_blank_lines_is_read()
    {
        await using var plan = await TwoDays();
        var list = await Read(
            plan,
            """
            Programm der Tagung;;;;
            ;;;;
            Raum;Beginn;Ende;Titel;Tag;Referenten;Plätze
            Saal 1;9.00;9.45;Eröffnung;12.09.2026;Ada Müller, Ben Kaya;
            ;;;;;;
            Saal 1;10 Uhr;11 Uhr;Werkstatt;;"Kaya; Ben, Dr.";20
            ;22:00;01:00;Fest;So;;
            """
        );

        var done = await plan.App.Do(new ImportSchedule(plan.Event.Id, list), plan.Owner);

        done.LeftOut.ShouldBeEmpty();
        done.Speakers.ShouldBe(["Ada Müller", "Ben Kaya", "Kaya", "Ben, Dr."]);
        var sessions = (await plan.Plan()).Sessions;
        sessions
            .Select(s => (s.Title, s.Start, s.End, s.Capacity))
            .ShouldBe([
                ("Eröffnung", At(12, 9, 0), At(12, 9, 45), null),
                ("Werkstatt", At(12, 10, 0), At(12, 11, 0), 20),
                ("Fest", At(13, 22, 0), At(14, 1, 0), (int?)null),
            ]);
    }

    [Fact]
    public async Task Each_wrong_line_is_named_with_what_to_do_and_the_others_come_in()
    {
        await using var plan = await TwoDays();
        var list = await Read(
            plan,
            """
            Title,Day,Start,End,Capacity,Kind
            ,12.9.2026,9:00,10:00,,
            Good,12.9.2026,9:00,10:00,,
            Good,12.9.2026,9:00,10:00,,
            No time,12.9.2026,soon,,,
            Backwards,12.9.2026,11:00,10:00,,
            Many,12.9.2026,11:00,12:00,lots,
            Odd,12.9.2026,11:00,12:00,,circus
            Where,Wednesday,11:00,12:00,,
            """
        );

        var done = await plan.App.Do(new ImportSchedule(plan.Event.Id, list), plan.Owner);

        done.Sessions.Select(s => s.Line).ShouldBe([3]);
        done.LeftOut.Select(l => (l.Session.Line, string.Join(' ', l.Faults.Select(f => $"{f.Field}: {f.Sentence}"))))
            .ShouldBe([
                (2, "title: The title is missing."),
                (4, "title: The same title with the same start stands in line 3."),
                (5, "start: Write the time as 14:30. end: The end is missing. Write it as 14:30."),
                (6, "end: The end must come after the start."),
                (7, "capacity: Write a number of places from 1 to 100000, or leave it empty."),
                (8, "kind: Write talk, workshop, discussion, break or other as its kind."),
                (9, "day: The event has no such weekday. Write the date."),
            ]);
    }

    [Fact]
    public async Task A_second_list_changes_and_moves_what_is_there_and_leaves_what_it_does_not_say()
    {
        await using var plan = await TwoDays();
        await Import(
            plan,
            "Title,Day,Start,End,Room,Abstract\nTalk,12.9.,9:00,10:00,Hall,About it\nCoffee break,12.9.,10:00,10:30,,\nCoffee break,13.9.,10:00,10:30,,"
        );
        var before = (await plan.Plan()).Sessions;

        var done = await Import(plan, "Title,Start,End\nTalk,13.9.2026 11:00,13.9.2026 12:00");

        var moved = done.Sessions.Single();
        (moved.As, moved.MovedFrom).ShouldBe((ListedAs.Changed, At(12, 9, 0)));
        var after = (await plan.Plan()).Sessions;
        after.Count.ShouldBe(3);
        var talk = after.Single(s => s.Title == "Talk");
        (talk.Id, talk.Start, talk.Room).ShouldBe((before[0].Id, At(13, 11, 0), before[0].Room));
        (await plan.App.Do(new GetSessionToEdit(plan.Event.Id, talk.Id), plan.Owner)).Details.Abstract.ShouldBe(
            "About it"
        );
        after.Where(s => s.Title == "Coffee break").ShouldAllBe(s => s.Kind == SessionKind.Break);
    }

    [Fact]
    public async Task Cells_that_a_spreadsheet_program_knows_as_days_and_times_are_read()
    {
        await using var plan = await TwoDays();
        var xlsx = plan
            .App.Services.GetRequiredService<ISpreadsheets>()
            .WriteXlsx(
                new SheetTable(
                    "Schedule",
                    ["Title", "Day", "Start", "End", "Capacity"],
                    [
                        [
                            "Talk",
                            new DateTime(2026, 9, 12),
                            new DateTime(2026, 9, 12, 9, 0, 0),
                            new TimeSpan(9, 45, 0),
                            30,
                        ],
                        ["Second", "", 0.5, 0.53125, ""],
                    ]
                )
            );

        var sheet = await plan.App.Do(new ReadScheduleSheet(plan.Event.Id, xlsx), plan.Owner);
        var done = await plan.App.Do(new ImportSchedule(plan.Event.Id, sheet.Sessions), plan.Owner);

        done.LeftOut.ShouldBeEmpty();
        done.Sessions.Select(s => (s.Start, s.End, s.Capacity))
            .ShouldBe([(At(12, 9, 0), At(12, 9, 45), 30), (At(12, 12, 0), At(12, 12, 45), null)]);
    }

    [Fact]
    public async Task What_is_no_list_of_sessions_is_refused_with_the_way_out()
    {
        await using var plan = await TwoDays();
        async Task<string> Refused(byte[] content) =>
            (await plan.App.UseCases.Run(plan.Owner, new ReadScheduleSheet(plan.Event.Id, content)))
                .Fault!.Fields.Single()
                .Sentence.ToString();

        (await Refused([])).ShouldBe("Choose a file, or paste the list.");
        (await Refused("a,b\n1,2"u8.ToArray())).ShouldStartWith("Put headings above the list");
        (await Refused("Title,Start,End\n"u8.ToArray())).ShouldBe("There is nothing below the headings.");
        (await Refused([0x50, 0x4B, 3, 4, 9])).ShouldBe("This is no list that can be read. Save it as CSV or XLSX.");
        (await Refused(new byte[ReadScheduleSheet.MostBytes + 1])).ShouldStartWith("This list is larger than 2 MB.");
        var many = "Title,Start,End\n" + string.Concat(Enumerable.Repeat("a,9:00,10:00\n", 601));
        (await Refused(Encoding.UTF8.GetBytes(many))).ShouldStartWith("This list has more than 600 sessions.");
    }

    private static Task<Scheduling> TwoDays(DatabaseProvider database = DatabaseProvider.Sqlite) =>
        Scheduling.Start(database, Planning.Details() with { Start = At(12, 8, 0), End = At(13, 23, 0) });

    private static string Forty()
    {
        var text = new StringBuilder("Title,Day,Start,End,Room,Track,Speakers,Abstract,Capacity\n");
        for (var i = 0; i < 40; i++)
        {
            var (slot, track) = (i / 3, i % 3);
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Talk {i},{12 + (slot / 8)}.09.2026,{9 + (slot % 8)}:00,{9 + (slot % 8)}:45,Room {track},Track {track},Speaker {i % 25},About {i},{(i % 5 == 0 ? "30" : "")}\n"
            );
        }

        return text.ToString();
    }

    private static async Task<ScheduleImport> Import(Scheduling plan, string text) =>
        await plan.App.Do(new ImportSchedule(plan.Event.Id, await Read(plan, text)), plan.Owner);

    private static async Task<IReadOnlyList<ListedSession>> Read(Scheduling plan, string text) =>
        (await plan.App.Do(new ReadScheduleSheet(plan.Event.Id, Encoding.UTF8.GetBytes(text)), plan.Owner)).Sessions;

    private static DateTime At(int day, int hour, int minute) => new(2026, 9, day, hour, minute, 0);
}
