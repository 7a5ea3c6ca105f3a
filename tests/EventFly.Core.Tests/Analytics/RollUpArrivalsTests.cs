using EventFly.Core.Analytics.Arrivals;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using static EventFly.Testing.Doors;

namespace EventFly.Core.Tests.Analytics;

public sealed class RollUpArrivalsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Minutes_become_hours_after_a_day_and_nobody_is_lost(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Enumerable.Range(0, 90).Select(i => Admitted(meetup.Id, TestApp.Now.AddMinutes(i))));

        app.Clock.Advance(RollUpArrivals.Keep + TimeSpan.FromMinutes(75));
        var moved = await app.Do(new RollUpArrivals());
        var again = await app.Do(new RollUpArrivals());

        (moved, again).ShouldBe((90, 0));
        var kept = await Buckets(app);
        kept.Select(b => (b.Minutes, b.Count)).ShouldBe([(60, 60), (60, 30)]);
    }

    [Fact]
    public async Task Younger_minutes_stay()
    {
        await using var app = await TestApp.Start();
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Admitted(meetup.Id), Admitted(meetup.Id, TestApp.Now.AddHours(2)));

        app.Clock.Advance(RollUpArrivals.Keep);
        (await app.Do(new RollUpArrivals())).ShouldBe(0);

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await app.Do(new RollUpArrivals())).ShouldBe(1);
        (await Buckets(app)).Select(b => b.Minutes).ShouldBe([60, 1]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_workers_at_once_keep_the_total(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Enumerable.Range(0, 150).Select(i => Admitted(meetup.Id, TestApp.Now.AddMinutes(i))));
        app.Clock.Advance(TimeSpan.FromDays(2));

        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => app.Do(new RollUpArrivals())));
        var moved = await Task.WhenAll(workers);

        moved.Sum().ShouldBe(150);
        (await Buckets(app)).Sum(b => b.Count).ShouldBe(150);
    }

    [Fact]
    public async Task An_undo_that_comes_after_the_roll_up_still_counts()
    {
        await using var app = await TestApp.Start();
        var meetup = await app.Event(await app.Person("Olena"));
        await app.Hear(Admitted(meetup.Id), Admitted(meetup.Id));
        app.Clock.Advance(TimeSpan.FromDays(2));
        await app.Do(new RollUpArrivals());

        await app.Hear(Undone(meetup.Id));
        await app.Do(new RollUpArrivals());

        (await Buckets(app)).Select(b => (b.Minutes, b.Count)).ShouldBe([(60, 1)]);
        var now = await app.Do(new GetArrivals(meetup.Id));
        now.Grain.ShouldBe(Grain.Hour);
        now.Arrivals.Sum(bar => bar.Count).ShouldBe(1);
    }

    [Fact]
    public async Task Hours_are_those_of_the_hall()
    {
        await using var app = await TestApp.Start();
        var details = Planning.Details() with { Zone = "Asia/Kolkata" };
        var meetup = await app.Event(await app.Person("Olena"), details);
        await app.Hear(Admitted(meetup.Id));
        app.Clock.Advance(TimeSpan.FromDays(2));

        await app.Do(new RollUpArrivals());

        (await Buckets(app)).Single().Start.ShouldBe(TestApp.Now.AddMinutes(-30));
    }

    private static Task<List<ArrivalBucket>> Buckets(TestApp app) =>
        app.Read(db => db.Arrivals.AsNoTracking().OrderBy(a => a.Start).ToListAsync());
}
