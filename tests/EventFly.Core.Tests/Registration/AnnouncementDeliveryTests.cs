using EventFly.Core.Registration.Announcements;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class AnnouncementDeliveryTests
{
    [Fact]
    public async Task An_address_that_is_none_is_named_and_not_written_to_again()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Nobody");
        hall.Mail.AtAddress = address =>
            address.StartsWith("nobody", StringComparison.Ordinal) ? "550 5.1.1 no such user" : "250 ok";
        var first = await hall.Announce();
        await hall.Send();

        var undelivered = (await hall.Undelivered(first)).Single();
        (undelivered.Email, undelivered.State).ShouldBe(("nobody@example.org", CopyState.Refused));
        undelivered.Reason.ShouldContain("no such user");

        hall.Mail.AtAddress = _ => "250 ok";
        var second = await hall.Announce();
        await hall.Send();

        hall.Arrived.ShouldBe(["anna@example.org × 2"]);
        (await hall.Row(second)).Copies.BadAddresses.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_asked_for_patience_gets_it_later_and_the_others_do_not_wait()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Busy");
        hall.Mail.AtAddress = address =>
            address.StartsWith("busy", StringComparison.Ordinal) ? "451 4.7.1 come back later" : "250 ok";
        var id = await hall.Announce();
        await hall.Send();

        hall.Arrived.ShouldBe(["anna@example.org"]);
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Sending);

        hall.Mail.AtAddress = _ => "250 ok";
        await hall.SendOn();
        hall.Arrived.ShouldBe(["anna@example.org"]);
        hall.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await hall.SendOn();

        hall.Arrived.ShouldBe(["anna@example.org", "busy@example.org"]);
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Sent);
    }

    [Fact]
    public async Task A_letter_that_the_server_took_without_a_word_is_not_sent_again_unasked()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Mute");
        hall.Mail.AtEnd = address => address.StartsWith("mute", StringComparison.Ordinal) ? null : "250 taken";
        var id = await hall.Announce();

        await hall.Send();
        await hall.SendOn();

        hall.Arrived.ShouldBe(["anna@example.org", "mute@example.org"]);
        (await hall.Undelivered(id)).Single().State.ShouldBe(CopyState.Unclear);
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Sent);

        hall.Mail.AtEnd = _ => "250 taken";
        (await hall.App.Do(new SendUnclearAgain(hall.Event.Id, id), hall.Owner)).ShouldBe(1);
        await hall.SendOn();
        hall.Arrived.ShouldBe(["anna@example.org", "mute@example.org × 2"]);
        (await hall.Row(id)).Copies.Accepted.ShouldBe(2);
    }

    [Fact]
    public async Task A_copy_that_was_leaving_when_its_process_died_is_named_and_the_others_go_out()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Ben");
        var id = await hall.Announce();
        hall.App.Clock.Advance(AnnouncementTime.SecondThought);
        while (await hall.App.Do(new GatherCopies(id))) { }

        var lost = (await hall.App.Do(new WriteCopies(id, []))).Single(c =>
            c.Letter.To.StartsWith("anna", StringComparison.Ordinal)
        );
        await hall.App.Do(new MoveCopies([new(lost.Id, CopyState.Waiting, CopyState.Leaving)]));
        await hall.SendOn();
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Sending);

        hall.App.Clock.Advance(SettleCopies.LongestHandover + TimeSpan.FromSeconds(1));
        await hall.SendOn();

        hall.Arrived.ShouldBe(["ben@example.org"]);
        (await hall.Undelivered(id))
            .Select(u => (u.Email, u.State))
            .ShouldBe([("anna@example.org", CopyState.Unclear)]);
        (await hall.Row(id)).State.ShouldBe(AnnouncementState.Sent);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_who_send_at_once_send_each_letter_once(DatabaseProvider database)
    {
        await using var hall = await Announcing.Start(database);
        await hall.Guests([.. Enumerable.Range(0, 30).Select(i => $"Guest{i:00}")]);
        var id = await hall.Announce();
        hall.App.Clock.Advance(AnnouncementTime.SecondThought);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hall.SendOn()));

        hall.Arrived.ShouldBe(Enumerable.Range(0, 30).Select(i => $"guest{i:00}@example.org"));
        (await hall.Row(id)).Copies.Accepted.ShouldBe(30);
    }

    [Fact]
    public async Task Nobody_is_lost_while_the_mail_server_is_away()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna", "Ben");
        var id = await hall.Announce();
        hall.App.Clock.Advance(AnnouncementTime.SecondThought);
        hall.Mail.AtAddress = _ => "421 closing";

        await hall.SendOn();

        hall.Arrived.ShouldBeEmpty();
        (await hall.Row(id)).Copies.Waiting.ShouldBe(2);
        hall.Mail.AtAddress = _ => "250 ok";
        hall.App.Clock.Advance(TimeSpan.FromMinutes(2));
        await hall.SendOn();
        hall.Arrived.ShouldBe(["anna@example.org", "ben@example.org"]);
    }

    [Fact]
    public async Task A_domain_gets_no_more_than_its_pace_and_the_others_go_on()
    {
        await using var hall = await Announcing.Start(perDomainPerMinute: 60);
        await hall.Guests([.. Enumerable.Range(0, 15).Select(i => $"G{i:00}")]);
        await hall.App.Ticket(hall.Event, "Other", "other@example.net");
        await hall.Announce();

        await hall.Send();

        // What it saved up in ten seconds, and one.
        hall.Arrived.Count(a => a.EndsWith("example.org", StringComparison.Ordinal)).ShouldBe(11);
        hall.Arrived.ShouldContain("other@example.net");
        hall.App.Clock.Advance(TimeSpan.FromSeconds(1));
        await hall.SendOn();
        hall.Arrived.Count().ShouldBe(13);
    }

    [Fact]
    public async Task Whoever_tries_it_gets_it_alone()
    {
        await using var hall = await Announcing.Start();
        await hall.Guests("Anna");
        await hall.App.DeliverOutbox();
        var before = hall.Mail.Letters.GetValueOrDefault("anna@example.org");
        var id = await hall.App.Do(new SaveAnnouncement(hall.Event.Id, null, Announcing.Details()), hall.Owner);

        await hall.App.Do(new TryAnnouncement(hall.Event.Id, id), hall.Owner);
        await hall.App.DeliverOutbox();

        hall.LetterTo("host").ShouldContain("Test: Doors open at six");
        hall.Mail.Letters.GetValueOrDefault("anna@example.org").ShouldBe(before);
        (await hall.App.Read(db => db.AnnouncementCopies.CountAsync())).ShouldBe(0);
    }
}
