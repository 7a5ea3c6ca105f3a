using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Schedules;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Events.Schedules;

public sealed class SessionPlacesTests
{
    private const int Places = 7;
    private const int Crowd = 30;

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_crowd_that_picks_at_once_takes_exactly_the_places_and_the_others_wait(DatabaseProvider database)
    {
        await using var plan = await Scheduling.Start(database);
        var workshop = await plan.Session("Workshop", capacity: Places);

        var picked = await Task.WhenAll(
            Enumerable
                .Range(0, Crowd)
                .Select(_ =>
                    Task.Run(() => plan.App.UseCases.Run(Scheduling.Device(), new PickSession(plan.Event.Id, workshop)))
                )
        );

        picked.ShouldAllBe(p => p.IsDone);
        picked.Count(p => !p.Value.IsWaiting).ShouldBe(Places);
        var row = await plan.Row(workshop);
        (row.Taken, row.Waiting).ShouldBe((Places, Crowd - Places));
        (await Seated(plan.App)).ShouldBe(Places);
    }

    /// <summary>The control: the same crowd against "count, then insert", which the guard replaces.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_guard_the_same_crowd_overbooks(DatabaseProvider database)
    {
        await using var plan = await Scheduling.Start(database);
        var workshop = await plan.Session("Workshop", capacity: Places);

        await Task.WhenAll(Enumerable.Range(1, Crowd).Select(n => Task.Run(() => CountThenInsert(plan, workshop, n))));

        (await Seated(plan.App)).ShouldBeGreaterThan(Places);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_database_itself_refuses_more_places_than_there_are(DatabaseProvider database)
    {
        await using var plan = await Scheduling.Start(database);
        var workshop = await plan.Session("Workshop", capacity: Places);

        var update = () =>
            plan.App.Read(db =>
                db.Sessions.Where(s => s.Id == workshop)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.Taken, Places + 1))
            );

        (await Should.ThrowAsync<Exception>(update)).Message.ShouldContain("ck_events_sessions_taken");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task While_places_free_and_people_come_at_once_nobody_is_lost_or_seated_twice(
        DatabaseProvider database
    )
    {
        await using var plan = await Scheduling.Start(database);
        var workshop = await plan.Session("Workshop", capacity: Places);
        var first = Enumerable.Range(0, Crowd).Select(_ => Scheduling.Device()).ToList();
        foreach (var device in first)
        {
            await plan.Pick(workshop, device);
        }

        var more = Enumerable.Range(0, 10).Select(_ => Scheduling.Device()).ToList();
        await Task.WhenAll([
            .. first[..12]
                .Select(d => Task.Run(() => plan.App.Do(new DropSession(plan.Event.Id, workshop), d) as Task)),
            .. more.Select(d => Task.Run(() => plan.Pick(workshop, d) as Task)),
        ]);

        var row = await plan.Row(workshop);
        (row.Taken, row.Waiting).ShouldBe((Places, Crowd + 10 - 12 - Places));
        (await Seated(plan.App)).ShouldBe(Places);
        var inside = await plan.App.Read(db =>
            db.SessionPicks.Where(p => !p.IsWaiting).Select(p => p.Participant!.Value).ToListAsync()
        );
        inside.ShouldBe(first[12..(12 + Places)].Select(d => d.Participant!.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task A_place_that_frees_goes_to_the_first_in_the_line_who_sees_it_move()
    {
        await using var plan = await Scheduling.Start();
        var workshop = await plan.Session("Workshop", capacity: 1);
        var (ada, ben, cleo) = (Scheduling.Device(), Scheduling.Device(), Scheduling.Device());
        (await plan.Pick(workshop, ada)).IsWaiting.ShouldBeFalse();
        (await plan.Pick(workshop, ben)).IsWaiting.ShouldBeTrue();
        (await plan.Pick(workshop, cleo)).IsWaiting.ShouldBeTrue();
        (await plan.Pick(workshop, ben)).IsWaiting.ShouldBeTrue();
        var seen = await plan.Seen(workshop, cleo);
        (seen.PlacesLeft, seen.Waiting, seen.Mine, seen.MyPlace).ShouldBe((0, 2, PickState.Waiting, 2));

        await plan.App.Do(new DropSession(plan.Event.Id, workshop), ada);
        await plan.App.Do(new DropSession(plan.Event.Id, workshop), ada);

        (await plan.Seen(workshop, ada)).Mine.ShouldBe(PickState.None);
        (await plan.Seen(workshop, ben)).Mine.ShouldBe(PickState.Picked);
        seen = await plan.Seen(workshop, cleo);
        (seen.Waiting, seen.Mine, seen.MyPlace).ShouldBe((1, PickState.Waiting, 1));
    }

    [Fact]
    public async Task More_places_let_in_who_waits_and_fewer_than_are_taken_are_refused()
    {
        await using var plan = await Scheduling.Start();
        var talk = await plan.Session("Talk");
        var people = Enumerable.Range(0, 6).Select(_ => Scheduling.Device()).ToList();
        foreach (var who in people)
        {
            await plan.Pick(talk, who);
        }

        // Nobody was promised a place so far: those who came last wait.
        await plan.Change(talk, d => d with { Capacity = 2 });
        var row = await plan.Row(talk);
        (row.Taken, row.Waiting).ShouldBe((2, 4));
        (await plan.Seen(talk, people[2])).MyPlace.ShouldBe(1);

        await plan.Change(talk, d => d with { Capacity = 4 });
        row = await plan.Row(talk);
        (row.Taken, row.Waiting).ShouldBe((4, 2));

        (await plan.TryChange(talk, d => d with { Capacity = 3 })).ShouldBe("capacity");

        await plan.Change(talk, d => d with { Capacity = null });
        row = await plan.Row(talk);
        (row.Taken, row.Waiting).ShouldBe((6, 0));
        (await Seated(plan.App)).ShouldBe(6);
    }

    private static Task<int> Seated(TestApp app) => app.Read(db => db.SessionPicks.CountAsync(p => !p.IsWaiting));

    private static async Task CountThenInsert(Scheduling plan, SessionId session, int number)
    {
        await using var scope = plan.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        if (await db.SessionPicks.CountAsync(p => p.Session == session && !p.IsWaiting) >= Places)
        {
            return;
        }

        await Task.Delay(5 + (number % 30));
        db.SessionPicks.Add(
            SessionPick.Make(session, plan.Event.Id, Scheduling.Device(), number, isWaiting: false, TestApp.Now)
        );
        await db.SaveChangesAsync();
    }
}
