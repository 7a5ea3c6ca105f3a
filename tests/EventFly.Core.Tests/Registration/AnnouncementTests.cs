using System.Text.RegularExpressions;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.WaitingList;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class AnnouncementTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Each_guest_gets_one_letter_in_their_language_and_by_their_name(DatabaseProvider database)
    {
        await using var hall = await Announcing.Start(database);
        await hall.Guests("Maya", "Maya");
        await NoticesTests.InGerman(() => hall.Guests("Jonas"));
        var id = await hall.Announce(
            Announcing.Details() with
            {
                Texts =
                [
                    new("en", "{event}: doors open at six", "Hello {name},\n\nuse the **side entrance**."),
                    new("de", "{event}: Einlass um sechs", "Hallo {name},\n\nkommt zum **Seiteneingang**."),
                ],
            }
        );

        await hall.Send();

        hall.Arrived.ShouldBe(["jonas@example.org", "maya@example.org"]);
        var row = await hall.Row(id);
        (row.State, row.Copies.Accepted, row.Copies.All).ShouldBe((AnnouncementState.Sent, 2, 2));
        hall.LetterTo("jonas").ShouldContain("Hallo Jonas");
        hall.LetterTo("jonas").ShouldContain("<strong>Seiteneingang</strong>");
        hall.LetterTo("maya").ShouldContain("Autumn meetup: doors open at six");
    }

    [Fact]
    public async Task Nobody_gets_what_was_called_back_within_a_minute()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Maya");
        var id = await hall.Announce();
        await hall.SendOn();
        hall.Arrived.ShouldBeEmpty();

        await hall.App.Do(new CallBackAnnouncement(hall.Event.Id, id), hall.Owner);
        await hall.Send();

        hall.Arrived.ShouldBeEmpty();
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Draft);
    }

    [Fact]
    public async Task An_announcement_that_is_stopped_while_it_leaves_goes_to_nobody_else()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Ben", "Cleo");
        var id = await hall.Announce();
        hall.Mail.AtEnd = _ =>
        {
            hall.App.Do(new CallBackAnnouncement(hall.Event.Id, id), hall.Owner).GetAwaiter().GetResult();
            return "250 taken";
        };

        await hall.Send();

        var row = await hall.Row(id);
        row.State.ShouldBe(AnnouncementState.Stopped);
        row.Copies.Accepted.ShouldBe(hall.Arrived.Count());
        (row.Copies.Accepted + row.Copies.Waiting).ShouldBe(3);
    }

    [Fact]
    public async Task It_goes_to_those_with_one_kind_of_ticket_or_who_are_in_or_who_wait()
    {
        await using var hall = await Announcing.Start();
        var (app, card) = (hall.App, hall.Event);
        await hall.Guests("Anna");
        var workshop = await app.Do(
            new AddTicketType(card.Id, new TicketTypeDetails("Workshop", 0, 1) { HasWaitingList = true }),
            hall.Owner
        );
        await app.Do(Ticketing.Wish(card, workshop, 1, "Ben", "ben@example.org"), Actor.Anyone);
        await app.Do(
            new JoinWaitingList(card.Id, workshop, 1, new("Cleo", "cleo@example.org"), Secret.NewCode()),
            Actor.Anyone
        );
        var (_, ticket) = await app.Ticket(card, "Dora", "dora@example.org");
        await app.Do(new AdmitTicket(card.Id, ticket.Code, "Gate A"), hall.Owner);

        async Task<string[]> To(Addressees to)
        {
            var before = hall.Mail.Letters.ToDictionary();
            (await app.Do(new CountAddressees(card.Id, to), hall.Owner)).LeftOut.ShouldBe(0);
            await hall.Announce(Announcing.Details(to: to));
            await hall.Send();
            return
            [
                .. hall
                    .Mail.Letters.Where(l => l.Value > before.GetValueOrDefault(l.Key))
                    .Select(l => l.Key)
                    .Order(StringComparer.Ordinal),
            ];
        }

        (await To(new())).ShouldBe(["anna@example.org", "ben@example.org", "dora@example.org"]);
        (await To(new() { Types = [workshop] })).ShouldBe(["ben@example.org"]);
        (await To(new() { IsInside = true })).ShouldBe(["dora@example.org"]);
        (await To(new() { IsInside = false })).ShouldBe(["anna@example.org", "ben@example.org"]);
        (await To(new(AddresseeGroup.Waiting))).ShouldBe(["cleo@example.org"]);
        await app.Do(new FollowOrganizer(card.Organization, IsFollowing: true), await app.Person("Fan"));
        (await To(new(AddresseeGroup.Followers))).ShouldBe(["fan@example.org"]);
        hall.LetterTo("fan").ShouldContain("because you follow their events");
    }

    [Fact]
    public async Task Whoever_unsubscribes_with_one_click_gets_no_more_of_this_organizer_until_they_want_it_again()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Maya");
        var first = await hall.Announce();
        await hall.Send();
        var letter = hall.LetterTo("maya");
        letter.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        var key = Regex.Match(letter, "List-Unsubscribe: <[^>]*/unsubscribe/([A-Z0-9]+)/one-click>").Groups[1].Value;

        await hall.App.Do(new Unsubscribe(key), Actor.Anyone);
        await hall.App.Do(new Unsubscribe(key), Actor.Anyone);
        var second = await hall.Announce();
        await hall.Send();

        hall.Arrived.ShouldBe(["maya@example.org"]);
        (await hall.Row(first)).HasUnsubscribed.ShouldBe(1);
        (await hall.Row(second)).Copies.Unsubscribed.ShouldBe(1);
        (await hall.App.Do(new FindSubscription(key), Actor.Anyone)).IsOn.ShouldBeFalse();

        await hall.App.Do(new Unsubscribe(key, IsBack: true), Actor.Anyone);
        await hall.Announce();
        await hall.Send();
        hall.Arrived.ShouldBe(["maya@example.org × 2"]);
    }

    [Fact]
    public async Task A_rule_moves_with_its_event_and_leaves_once()
    {
        await using var hall = await Announcing.Start(details: InThreeDays);
        await hall.Guests("Maya");
        var id = await hall.Announce(Announcing.Details(time: AnnouncementTime.Before(TimeSpan.FromHours(3))));
        (await hall.Row(id)).DueAt.ShouldBe(new DateTimeOffset(2026, 9, 15, 13, 0, 0, TimeSpan.Zero));
        await hall.App.Do(
            new EditEvent(
                hall.Event.Id,
                InThreeDays with
                {
                    Start = new DateTime(2026, 9, 16, 18, 0, 0),
                    End = new DateTime(2026, 9, 16, 21, 0, 0),
                },
                await hall.App.Read(db =>
                    db.Events.Where(e => e.Id == hall.Event.Id).Select(e => e.Version).SingleAsync()
                )
            ),
            hall.Owner
        );
        await hall.App.DeliverOutbox();
        hall.Arrived.ShouldBe(["maya@example.org"], "her ticket");
        (await hall.Row(id)).DueAt.ShouldBe(new DateTimeOffset(2026, 9, 16, 13, 0, 0, TimeSpan.Zero));

        hall.App.Clock.Advance(TimeSpan.FromDays(3.5));
        await hall.SendOn();
        hall.Arrived.ShouldBe(["maya@example.org"]);
        hall.App.Clock.Advance(TimeSpan.FromHours(18));
        await hall.SendOn();
        await hall.SendOn();

        hall.Arrived.ShouldBe(["maya@example.org × 2"]);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_runs_already_or_was_cancelled()
    {
        await using var hall = await Announcing.Start(details: InThreeDays);
        await hall.Guests("Maya");
        var late = await hall.Announce(Announcing.Details(time: AnnouncementTime.Before(TimeSpan.FromHours(3))));
        hall.App.Clock.Advance(TimeSpan.FromDays(4));
        await hall.SendOn();
        (await hall.Row(late)).State.ShouldBe(AnnouncementState.Missed);
        hall.Arrived.ShouldBeEmpty();

        await using var other = await Announcing.Start(details: InThreeDays);
        await other.Guests("Maya");
        var off = await other.Announce(Announcing.Details(time: AnnouncementTime.Before(TimeSpan.FromHours(3))));
        await other.App.Do(new CancelEvent(other.Event.Id, "No hall"), other.Owner);
        var sorry = await other.Announce(Announcing.Details("We are sorry"));
        other.App.Clock.Advance(TimeSpan.FromHours(81) - TimeSpan.FromMinutes(5));
        other.App.Clock.Advance(TimeSpan.FromMinutes(10));
        await other.SendOn();
        (await other.Row(off)).State.ShouldBe(AnnouncementState.Missed);
        (await other.Row(sorry)).State.ShouldBe(AnnouncementState.Missed);
    }

    [Fact]
    public async Task Guests_of_a_cancelled_event_can_still_be_written_to()
    {
        await using var hall = await Announcing.Start(details: InThreeDays);
        await hall.Guests("Maya");
        await hall.App.Do(new CancelEvent(hall.Event.Id, "No hall"), hall.Owner);
        await hall.Announce(Announcing.Details("We are sorry"));

        await hall.Send();

        hall.Arrived.ShouldBe(["maya@example.org"]);
    }

    [Theory]
    [InlineData("", "Hello", "Give it a subject.")]
    [InlineData("Hello", "  ", "Write what you want to say.")]
    [InlineData("Hello", "Dear {nmae}", "{nmae} is none of the fields that can be filled in.")]
    public async Task What_cannot_be_sent_is_refused_where_it_is_wrong(string subject, string body, string sentence)
    {
        await using var hall = await Announcing.Start();

        var saved = await hall.App.UseCases.Run(
            hall.Owner,
            new SaveAnnouncement(hall.Event.Id, null, Announcing.Details(subject, body))
        );

        saved.Fault!.Fields.Select(f => f.Sentence.ToString()).ShouldBe([sentence]);
    }

    [Fact]
    public async Task A_name_that_speaks_for_us_says_nothing_in_the_letter()
    {
        await using var hall = await Announcing.Start();
        await hall.App.Ticket(hall.Event, "[Click](https://evil.example) **now** <b>Max</b>", "max@example.org");
        await hall.Announce();

        await hall.Send();

        hall.LetterTo("max").ShouldNotContain("evil.example");
        hall.LetterTo("max").ShouldNotContain("<b>Max");
    }

    private static readonly EventDetails InThreeDays = Planning.Details() with
    {
        Start = new DateTime(2026, 9, 15, 18, 0, 0),
        End = new DateTime(2026, 9, 15, 21, 0, 0),
    };
}
