using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Series;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Events;

/// <summary>An event that is again and again, by the clock on its wall.</summary>
public sealed class SeriesTests
{
    /// <summary>Around the changes of clocks in 2027: Berlin in March and October, Los Angeles in November, Kyiv under both its names.</summary>
    [Theory]
    [InlineData("Europe/Berlin", "2027-03-21 19:00", "FREQ=WEEKLY;COUNT=3", "03-28 19:00+2, 04-04 19:00+2")]
    [InlineData("Europe/Berlin", "2027-10-24 19:00", "FREQ=WEEKLY;COUNT=3", "10-31 19:00+1, 11-07 19:00+1")]
    [InlineData("Europe/Berlin", "2027-03-27 02:30", "FREQ=DAILY;COUNT=3", "03-28 03:30+2, 03-29 02:30+2")]
    [InlineData("America/Los_Angeles", "2027-11-06 20:00", "FREQ=DAILY;COUNT=3", "11-07 20:00-8, 11-08 20:00-8")]
    [InlineData("Europe/Kyiv", "2027-03-27 10:00", "FREQ=DAILY;COUNT=2", "03-28 10:00+3")]
    [InlineData("Europe/Kiev", "2027-03-27 10:00", "FREQ=DAILY;COUNT=2", "03-28 10:00+3")]
    [InlineData(
        "Europe/Berlin",
        "2027-01-05 19:00",
        "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4",
        "01-07 19:00+1, 01-12 19:00+1, 01-14 19:00+1"
    )]
    [InlineData(
        "Europe/Berlin",
        "2027-01-05 19:00",
        "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270202",
        "01-19 19:00+1, 02-02 19:00+1"
    )]
    [InlineData("Europe/Berlin", "2027-01-31 19:00", "FREQ=MONTHLY;COUNT=3", "03-31 19:00+2, 05-31 19:00+2")]
    [InlineData("Europe/Berlin", "2027-01-12 19:00", "FREQ=MONTHLY;BYDAY=2TU;COUNT=3", "02-09 19:00+1, 03-09 19:00+1")]
    [InlineData("Europe/Berlin", "2027-01-26 19:00", "FREQ=MONTHLY;BYDAY=-1TU;COUNT=3", "02-23 19:00+1, 03-30 19:00+2")]
    public async Task It_is_at_the_same_time_on_the_wall(string zone, string start, string rule, string dates)
    {
        await using var app = await TestApp.Start();
        var first = await Planned(app, zone, start);

        var preview = await app.Do(new PreviewSeries(first.Id, rule));
        var planned = await app.Do(new PlanSeries(first.Id, rule, [], Publish: false));

        string.Join(", ", preview.Select(d => Said(d.Start))).ShouldBe(dates);
        string.Join(", ", planned.Select(e => Said(Zone.Local(e.StartsAt, zone)))).ShouldBe(dates);
        var until = Zone.Local(first.EndsAt, zone).TimeOfDay;
        planned.ShouldAllBe(e => e.State == EventState.Draft && Zone.Local(e.EndsAt, zone).TimeOfDay == until);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Each_date_has_its_own_tickets_and_address_and_what_is_left_out_stays_out(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var first = await Planned(app, "Europe/Berlin", "2027-01-05 19:00");
        await app.Do(new PublishEvent(first.Id));
        await app.DeliverOutbox();

        var planned = await app.Do(
            new PlanSeries(first.Id, "FREQ=WEEKLY;COUNT=4", [new DateOnly(2027, 1, 19)], Publish: true)
        );
        await app.DeliverOutbox();

        planned.Select(e => e.Slug).ShouldBe(["autumn-meetup-2027-01-12", "autumn-meetup-2027-01-26"]);
        var types = await app.Read(db => db.TicketTypes.Where(t => t.Event != first.Id).ToListAsync());
        types.Select(t => t.Event).ShouldBe(planned.Select(e => e.Id), ignoreOrder: true);
        var page = await app.UseCases.Run(Actor.Anyone, new GetEventPage(planned[0].Slug));
        page.Value.OtherDates.Select(d => d.Slug).ShouldBe([first.Slug, planned[1].Slug]);
        (await app.Do(new ListSeries(first.Id)))
            .Select(e => e.Slug)
            .ShouldBe([first.Slug, .. planned.Select(e => e.Slug)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Sent_twice_at_once_it_is_planned_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var first = await Planned(app, "Europe/Berlin", "2027-01-05 19:00");
        var plan = new PlanSeries(first.Id, "FREQ=WEEKLY;COUNT=4", [], Publish: false);

        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => app.UseCases.Run(Actor.System, plan)));

        twice.Count(p => p.IsDone).ShouldBe(1);
        twice.Single(p => !p.IsDone).Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("dates");
        (await app.Do(new ListSeries(first.Id))).Count.ShouldBe(4);
        // The same rule reaches one date further: only that is new.
        (await app.Do(plan with { Rule = "FREQ=WEEKLY;COUNT=5" })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Later_dates_follow_in_words_place_and_hours_and_keep_their_days()
    {
        await using var app = await TestApp.Start();
        var first = await Planned(app, "Europe/Berlin", "2027-03-14 19:00");
        var planned = await app.Do(new PlanSeries(first.Id, "FREQ=WEEKLY;COUNT=4", [], Publish: false));
        await app.Do(new CancelEvent(planned[2].Id, ""));
        var draft = await app.Do(new GetEventToEdit(first.Organization, planned[0].Slug));
        await app.Do(
            new EditEvent(
                planned[0].Id,
                draft.Details with
                {
                    Title = "Spring meetup",
                    Start = draft.Details.Start.AddMinutes(30),
                    End = draft.Details.End.AddMinutes(30),
                },
                draft.Version
            )
        );

        (await app.Do(new AlignSeries(planned[0].Id))).ShouldBe(1);

        var dates = await app.Do(new ListSeries(first.Id));
        dates.Select(e => e.Title).ShouldBe(["Autumn meetup", "Spring meetup", "Spring meetup", "Autumn meetup"]);
        Said(Zone.Local(dates[2].StartsAt, "Europe/Berlin")).ShouldBe("03-28 19:30+2");
        dates[2].Slug.ShouldBe(planned[1].Slug);
    }

    [Theory]
    [InlineData("")]
    [InlineData("FREQ=HOURLY;COUNT=3")]
    [InlineData("FREQ=WEEKLY")]
    [InlineData("FREQ=WEEKLY;COUNT=x")]
    [InlineData("FREQ=WEEKLY;COUNT=3;COUNT=4")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX;COUNT=3")]
    [InlineData("FREQ=WEEKLY;UNTIL=20270301T000000Z")]
    [InlineData("FREQ=WEEKLY;COUNT=3;EXDATE=20270101")]
    [InlineData("RRULE:FREQ=WEEKLY;COUNT=3\r\nDTSTART:20270101")]
    public async Task A_rule_that_nobody_can_follow_is_refused(string rule)
    {
        await using var app = await TestApp.Start();
        var first = await Planned(app, "Europe/Berlin", "2027-01-05 19:00");

        var preview = await app.UseCases.Run(Actor.System, new PreviewSeries(first.Id, rule));

        preview.Fault!.Fields.ShouldHaveSingleItem().Field.ShouldBe("rule");
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=2000000000", 60)]
    [InlineData("FREQ=YEARLY;COUNT=2000000000", 60)]
    [InlineData("FREQ=DAILY;INTERVAL=2000000000;COUNT=3", 0)]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;COUNT=3", 0)]
    public async Task A_rule_without_measure_ends_all_the_same(string rule, int dates)
    {
        await using var app = await TestApp.Start();
        var first = await Planned(app, "Europe/Berlin", "2027-01-05 19:00");

        (await app.UseCases.Run(Actor.System, new PreviewSeries(first.Id, rule)))
            .Match(d => d.Count, _ => 0)
            .ShouldBe(dates);
    }

    private static async Task<EventCard> Planned(TestApp app, string zone, string start)
    {
        var begins = DateTime.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        return await app.Event(
            await app.Person("Olena"),
            Planning.Details("Autumn meetup") with
            {
                Zone = zone,
                Start = begins,
                End = begins.AddHours(2),
            }
        );
    }

    private static string Said(DateTimeOffset local) => $"{local:MM-dd HH:mm}{local.Offset.Hours:+0;-0}";
}
