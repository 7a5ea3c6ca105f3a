using System.Globalization;
using EventFly.Core.Analytics.Arrivals;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Analytics.Dashboards;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static EventFly.Testing.Doors;

namespace EventFly.Core.Tests.Analytics;

public sealed class AttendanceTests
{
    [Fact]
    public async Task Before_anything_has_happened_everything_is_zero()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);

        var now = await app.Do(new GetArrivals(meetup.Id), olena);

        (now.Tickets, now.Inside, now.LastFiveMinutes).ShouldBe((0, 0, 0));
        now.Arrivals.Count.ShouldBe(60);
        now.Arrivals.ShouldAllBe(bar => bar.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Tickets_and_admissions_are_counted(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        var id = meetup.Id;

        await app.Hear(Issued(id), Issued(id), Issued(id), Cancelled(id));
        await app.Hear(Admitted(id, TestApp.Now.AddMinutes(-10)), Admitted(id), Admitted(id), Undone(id));

        var now = await app.Do(new GetArrivals(id));
        // Two of the three who came had the tickets that were left; one was sold one at the door.
        (now.Tickets, now.Inside, now.LastFiveMinutes).ShouldBe((3, 2, 1));
        now.Arrivals[^1].Count.ShouldBe(1);
        now.Arrivals[^11].Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_message_delivered_twice_counts_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));

        await app.Hear(Issued(meetup.Id), Admitted(meetup.Id));
        await app.HearAgain();

        var now = await app.Do(new GetArrivals(meetup.Id));
        (now.Tickets, now.Inside).ShouldBe((1, 1));

        // Without its inbox rows the same delivery counts nothing again either: what is there is counted, not what is heard.
        await app.Read(db => db.Inbox.ExecuteDeleteAsync());
        await app.HearAgain();
        (await app.Do(new GetArrivals(meetup.Id))).Inside.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_undo_that_overtakes_its_admission_ends_at_zero(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));

        await app.Hear(Issued(meetup.Id));
        await app.HearBackwards(Admitted(meetup.Id), Undone(meetup.Id));
        var after = await app.Do(new GetArrivals(meetup.Id));

        after.Inside.ShouldBe(0);
        after.LastFiveMinutes.ShouldBe(0);
        after.Arrivals.ShouldAllBe(bar => bar.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Admissions_at_many_doors_at_once_all_count(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        await app.DeliverOutbox();

        // None of them finds a row: all race to make the first one.
        await app.HearAtOnce(Enumerable.Range(0, 20).Select(_ => Admitted(meetup.Id)));

        var now = await app.Do(new GetArrivals(meetup.Id));
        now.Inside.ShouldBe(20);
        now.Arrivals[^1].Count.ShouldBe(20);
    }

    [Fact]
    public async Task Screens_hear_of_it_only_after_the_commit()
    {
        await using var app = await TestApp.Start();
        var meetup = await app.Event(await app.Person("Olena"));
        // Planning it is news of its own.
        await app.DeliverOutbox();
        var seen = new List<int>();
        using var listening = app
            .Services.GetRequiredService<ISignals>()
            .Listen(
                AnalyticsTopics.Attendance(meetup.Id),
                () => seen.Add(app.Read(db => db.Attendance.SumAsync(a => a.Inside)).GetAwaiter().GetResult())
            );

        await app.Hear(Admitted(meetup.Id));
        await app.Hear(Admitted(meetup.Id));

        seen.ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("Europe/Berlin", "10:00")]
    [InlineData("Asia/Kolkata", "13:00")]
    [InlineData("America/St_Johns", "05:00")]
    public async Task Hours_begin_when_the_clock_in_the_hall_shows_a_full_hour(string zone, string lastBar)
    {
        await using var app = await TestApp.Start();
        var details = Planning.Details() with { Zone = zone };
        var meetup = await app.Event(await app.Person("Olena"), details);
        await app.Hear(Admitted(meetup.Id));

        var now = await app.Do(new GetArrivals(meetup.Id, Grain.Hour));

        now.Arrivals[^1].Start.ToString("HH:mm", CultureInfo.InvariantCulture).ShouldBe(lastBar);
        now.Arrivals[^1].Count.ShouldBe(1);
        now.Arrivals.Count.ShouldBe(48);
    }

    [Fact]
    public async Task To_desk_staff_and_strangers_the_numbers_do_not_exist()
    {
        await using var app = await TestApp.Start();
        var meetup = await app.Event(await app.Person("Olena"));
        var mallory = await app.Person("Mallory");

        var asked = await app.UseCases.Run(mallory, new GetArrivals(meetup.Id));
        var opened = await app.UseCases.Run(mallory, new FindDashboard("tech-circle", meetup.Slug));

        asked.Fault!.Code.ShouldBe("not-found");
        opened.Fault!.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task A_dashboard_is_found_only_under_its_own_organization()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        var other = await app.Organization(olena, "Other Circle");

        var found = await app.UseCases.Run(olena, new FindDashboard("tech-circle", meetup.Slug));
        var elsewhere = await app.UseCases.Run(olena, new FindDashboard(other.Slug, meetup.Slug));

        found.Value.Id.ShouldBe(meetup.Id);
        elsewhere.Fault!.Code.ShouldBe("not-found");
    }
}
