using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Events.Schedules;

public sealed class ScheduleTests
{
    [Fact]
    public async Task A_session_keeps_its_clock_when_the_event_moves_to_another_zone_and_its_instant_follows()
    {
        await using var plan = await Scheduling.Start();
        var talk = await plan.Session("Talk", "2026-09-12 10:00");
        (await plan.Row(talk)).StartsAt.ShouldBe(new DateTimeOffset(2026, 9, 12, 8, 0, 0, TimeSpan.Zero));

        var seen = await plan.App.Do(new GetEventToEdit(plan.Event.Organization, plan.Event.Slug), plan.Owner);
        await plan.App.Do(
            new EditEvent(plan.Event.Id, seen.Details with { Zone = "America/New_York" }, seen.Version),
            plan.Owner
        );

        var row = await plan.Row(talk);
        row.Start.ShouldBe(new DateTime(2026, 9, 12, 10, 0, 0));
        row.StartsAt.ShouldBe(new DateTimeOffset(2026, 9, 12, 14, 0, 0, TimeSpan.Zero));
        row.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-03-27", -1)]
    [InlineData("2026-10-24", 1)]
    public async Task Across_both_changes_of_the_clocks_nine_stays_nine(string eve, int hoursMore)
    {
        var day = DateTime.ParseExact(eve, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var plan = await Scheduling.Start(
            details: Planning.Details() with
            {
                Start = day.AddHours(8),
                End = day.AddDays(2).AddHours(18),
            }
        );
        var before = await plan.Add(new SessionDetails("Before", day.AddHours(9), day.AddHours(10)));
        var after = await plan.Add(new SessionDetails("After", day.AddHours(57), day.AddHours(58)));
        var night = await plan.Add(new SessionDetails("Night", day.AddHours(23), day.AddHours(28)));

        (await plan.Seen(before, Actor.Anyone)).Start.Hour.ShouldBe(9);
        (await plan.Seen(after, Actor.Anyone)).Start.Hour.ShouldBe(9);
        ((await plan.Row(after)).StartsAt - (await plan.Row(before)).StartsAt).TotalHours.ShouldBe(48 + hoursMore);
        var row = await plan.Row(night);
        (row.EndsAt - row.StartsAt).TotalHours.ShouldBe(5 + hoursMore);
    }

    [Fact]
    public async Task A_time_that_spring_skips_an_end_before_the_start_and_a_day_and_more_are_refused()
    {
        await using var plan = await Scheduling.Start();
        async Task<string> Refused(SessionDetails details) =>
            (await plan.App.UseCases.Run(plan.Owner, new SaveSession(plan.Event.Id, null, details)))
                .Fault!.Fields.Single()
                .Field;

        (await Refused(Scheduling.Details("Gap", "2026-03-29 02:30", "2026-03-29 04:00"))).ShouldBe("start");
        (await Refused(Scheduling.Details("Back", "2026-09-12 11:00", "2026-09-12 11:00"))).ShouldBe("end");
        (await Refused(Scheduling.Details("Long", "2026-09-12 11:00", "2026-09-13 11:01"))).ShouldBe("end");
        (await Refused(Scheduling.Details("  "))).ShouldBe("title");
        (await Refused(Scheduling.Details("None") with { Capacity = 0 })).ShouldBe("capacity");
        (await Refused(Scheduling.Details("Elsewhere") with { Room = RoomId.New() })).ShouldBe("room");
    }

    [Fact]
    public async Task What_overlaps_or_lies_outside_is_saved_and_warned_of()
    {
        await using var plan = await Scheduling.Start();
        var hall = await plan.App.Do(new SaveRoom(plan.Event.Id, null, new RoomDetails("Hall", 50)), plan.Owner);
        var ada = await plan.App.Do(new SaveSpeaker(plan.Event.Id, null, new SpeakerDetails("Ada")), plan.Owner);
        var one = await plan.Session("One", "2026-09-12 10:00", "2026-09-12 11:00", hall, null, ada);
        var two = await plan.Session("Two", "2026-09-12 10:30", "2026-09-12 11:30", hall, 80, ada);
        var next = await plan.Session("Next", "2026-09-12 11:30", "2026-09-12 12:00", hall, null, ada);
        var late = await plan.Session("Late", "2026-09-12 17:30", "2026-09-12 18:30");

        (await Warnings(one)).ShouldBe(["Hall is taken by “Two” at that time.", "Ada is in “Two” at that time."]);
        (await Warnings(two)).ShouldBe([
            "It has more places than Hall, where 50 fit in.",
            "Hall is taken by “One” at that time.",
            "Ada is in “One” at that time.",
        ]);
        (await Warnings(next)).ShouldBeEmpty();
        (await Warnings(late)).ShouldBe(["It lies outside of the event’s own time."]);

        async Task<List<string>> Warnings(SessionId id) => [.. (await plan.Row(id)).Warnings.Select(w => $"{w}")];
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_two_who_looked_at_the_same_session_one_is_saved_and_the_other_is_told(
        DatabaseProvider database
    )
    {
        await using var plan = await Scheduling.Start(database);
        var talk = await plan.Session("Talk");
        var seen = await plan.App.Do(new GetSessionToEdit(plan.Event.Id, talk), plan.Owner);

        var saved = await Task.WhenAll(
            Enumerable
                .Range(1, 3)
                .Select(n =>
                    Task.Run(() =>
                        plan.App.UseCases.Run(
                            plan.Owner,
                            new SaveSession(plan.Event.Id, talk, seen.Details with { Title = $"{n}" }, seen.Version)
                        )
                    )
                )
        );

        saved.Count(s => s.IsDone).ShouldBe(1);
        saved.Where(s => !s.IsDone).ShouldAllBe(s => s.Fault!.Kind == FaultKind.Outdated);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_is_taken_away_leaves_its_sessions_and_its_name_is_free_again(DatabaseProvider database)
    {
        await using var plan = await Scheduling.Start(database);
        var id = plan.Event.Id;
        var hall = await plan.App.Do(new SaveRoom(id, null, new RoomDetails("Hall")), plan.Owner);
        var web = await plan.App.Do(new SaveTrack(id, null, new TrackDetails("Web", TrackColour.Blue)), plan.Owner);
        var ada = await plan.App.Do(new SaveSpeaker(id, null, new SpeakerDetails("Ada")), plan.Owner);
        var talk = await plan.Add(Scheduling.Details("Talk") with { Room = hall, Track = web, Speakers = [ada] });
        await plan.Pick(talk, Scheduling.Device());
        (
            await plan.App.UseCases.Run(plan.Owner, new SaveRoom(id, null, new RoomDetails("hall")))
        ).IsDone.ShouldBeFalse();

        await plan.App.Do(new DeleteRoom(id, hall), plan.Owner);
        await plan.App.Do(new DeleteTrack(id, web), plan.Owner);
        await plan.App.Do(new DeleteSpeaker(id, ada), plan.Owner);

        var row = await plan.Row(talk);
        (row.Room, row.Track, row.Speakers.Count).ShouldBe((null, null, 0));
        await plan.App.Do(new SaveRoom(id, null, new RoomDetails("hall")), plan.Owner);
        await plan.App.Do(new DeleteSession(id, talk, row.Version), plan.Owner);
        (await plan.App.Read(db => db.SessionPicks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_of_the_event_has_its_schedule_on_the_same_weekday_and_nobody_has_picked_it()
    {
        await using var plan = await Scheduling.Start();
        var hall = await plan.App.Do(new SaveRoom(plan.Event.Id, null, new RoomDetails("Hall", 50)), plan.Owner);
        var ada = await plan.App.Do(
            new SaveSpeaker(plan.Event.Id, null, new SpeakerDetails("Ada", "Engineer")),
            plan.Owner
        );
        var talk = await plan.Session("Talk", room: hall, capacity: 3, speakers: ada);
        await plan.Pick(talk, Scheduling.Device());

        var copy = await plan.App.Do(new DuplicateEvent(plan.Event.Id), plan.Owner);

        var copied = await plan.App.Do(new ListSessions(copy.Id), plan.Owner);
        var row = copied.Sessions.Single();
        row.Start.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        (row.Start.TimeOfDay, row.StartsAt - copy.StartsAt).ShouldBe((TimeSpan.FromHours(10), TimeSpan.FromHours(1)));
        (row.Taken, row.Capacity).ShouldBe((0, 3));
        row.Room.ShouldBe(copied.Rooms.Single().Id);
        row.Speakers.ShouldBe([copied.Speakers.Single().Id]);
        row.Room.ShouldNotBe(hall);
        row.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_signs_in_later_keeps_what_was_picked_on_the_phone_and_the_earlier_of_two_places()
    {
        await using var plan = await Scheduling.Start();
        var talk = await plan.Session("Talk");
        var workshop = await plan.Session("Workshop", "2026-09-12 10:30", capacity: 1);
        var phone = Scheduling.Device();
        var account = await plan.App.Person("Ada");
        var signedIn = account with { Participant = phone.Participant };
        await plan.Pick(talk, phone);
        await plan.Pick(workshop, phone);
        await plan.Pick(workshop, account);
        (await plan.Seen(talk, signedIn)).Mine.ShouldBe(PickState.Picked);
        (await plan.Seen(talk, account)).Mine.ShouldBe(PickState.None);

        await plan.App.Do(new KeepPicks(plan.Event.Id), signedIn);

        (await plan.Seen(talk, account)).Mine.ShouldBe(PickState.Picked);
        (await plan.Seen(talk, phone)).Mine.ShouldBe(PickState.None);
        var kept = await plan.Seen(workshop, account);
        (kept.Mine, kept.Waiting, kept.PlacesLeft).ShouldBe((PickState.Picked, 0, 0));
        kept.Collides.ShouldBe(["Talk"]);
    }

    [Fact]
    public async Task A_pick_is_refused_with_a_reason()
    {
        await using var plan = await Scheduling.Start();
        var coffee = await plan.Add(Scheduling.Details("Coffee") with { Kind = SessionKind.Break });
        var early = await plan.Session("Early", "2026-09-12 09:00", "2026-09-12 10:00");
        var talk = await plan.Session("Talk", "2026-09-12 10:30");
        plan.App.Clock.Advance(TimeSpan.FromMinutes(5));

        (await Code(coffee, Scheduling.Device())).ShouldBe("events.session-is-a-break");
        (await Code(early, Scheduling.Device())).ShouldBe("events.session-over");
        (await Code(talk, Actor.Anyone)).ShouldBe("events.no-device");
        (await Code(SessionId.New(), Scheduling.Device())).ShouldBe("not-found");
        await plan.App.Do(new CancelEvent(plan.Event.Id, ""), plan.Owner);
        (await Code(talk, Scheduling.Device())).ShouldBe("events.schedule-closed");

        async Task<string> Code(SessionId session, Actor who) =>
            (await plan.App.UseCases.Run(who, new PickSession(plan.Event.Id, session))).Fault!.Code;
    }
}
