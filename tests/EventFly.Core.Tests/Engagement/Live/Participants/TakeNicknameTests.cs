using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Participants;

public sealed class TakeNicknameTests
{
    [Fact]
    public async Task A_nickname_that_is_taken_comes_with_one_that_is_free()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        await Take(app, @event, Hosting.Phone(), "Ada");

        var second = await Take(app, @event, Hosting.Phone(), "АDA");
        var offer = NicknameFaults.Offer(second.Fault);

        second.Fault!.Code.ShouldBe("engagement.nickname-taken");
        second.Fault.Fields.ShouldHaveSingleItem().Field.ShouldBe("nickname");
        offer.ShouldBe("АDA 2");
        (await Take(app, @event, Hosting.Phone(), offer!)).Value.ShouldBe("АDA 2");
        NicknameFaults.Offer((await Take(app, @event, Hosting.Phone(), "ada")).Fault).ShouldBe("ada 3");
    }

    [Fact]
    public async Task One_may_change_the_spelling_of_ones_own_nickname_and_other_rooms_do_not_matter()
    {
        await using var app = await TestApp.Start();
        var olena = await app.Person("Olena");
        var here = await app.Event(olena);
        var there = await app.Event(await app.Person("Ben"));
        var ada = Hosting.Phone();

        (await Take(app, here, ada, "Ada")).Value.ShouldBe("Ada");
        (await Take(app, here, ada, "ADA")).Value.ShouldBe("ADA");
        (await Take(app, there, Hosting.Phone(), "Ada")).Value.ShouldBe("Ada");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Thirty_who_want_the_same_nickname_at_once_are_one_who_has_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(_ => Task.Run(() => Take(app, @event, Hosting.Phone(), "Ada")))
        );

        answers.Count(a => a.IsDone).ShouldBe(1);
        answers.Where(a => !a.IsDone).ShouldAllBe(a => NicknameFaults.Offer(a.Fault) != null);
        (await app.Read(db => db.Participants.CountAsync(p => p.Nickname == "Ada"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_suggestion_is_free_and_can_be_taken()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var phone = Hosting.Phone();

        var idea = await app.Do(new SuggestNickname(@event.Id), phone);

        (await Take(app, @event, phone, idea)).Value.ShouldBe(idea);
    }

    [Fact]
    public async Task A_nickname_that_the_host_replaced_is_gone_for_who_had_it_and_so_from_the_board()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var phone = Hosting.Phone();
        await Take(app, @event, phone, "Annoying");
        await app.Do(new AskAudienceQuestion(@event.Id, "Why?", WithNickname: true), phone);
        (await app.BoardWhen(@event, b => b.Count == 1)).Top.Single().Nickname.ShouldBe("Annoying");

        await app.Do(new ReplaceNickname(@event.Id, phone.Participant!.Value));
        var board = await app.BoardWhen(@event, b => b.Top.Single().Nickname != "Annoying");
        var again = await Take(app, @event, phone, "annoying");

        board.Top.Single().Nickname.ShouldNotBeNull();
        again.Fault.ShouldBe(NicknameFaults.Refused);
        (await Take(app, @event, phone, "Nice")).Value.ShouldBe("Nice");
        (await Take(app, @event, Hosting.Phone(), "Annoying")).IsDone.ShouldBeTrue("somebody else may be called so");
    }

    [Fact]
    public async Task Without_a_device_there_is_nobody_to_name()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));

        (await Take(app, @event, Actor.Anyone, "Ada")).Fault.ShouldBe(PollFaults.NoDevice);
    }

    private static Task<Result<string>> Take(TestApp app, EventCard @event, Actor phone, string nickname) =>
        app.UseCases.Run(phone, new TakeNickname(@event.Id, nickname));
}
