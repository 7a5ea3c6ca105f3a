using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Live.Participants;

public sealed class ExclusionTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_banned_device_can_do_nothing_in_the_room_until_it_is_let_in_again(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var poll = await app.OpenPoll(@event);
        var phone = await Named(app, @event, "Mallory");

        await app.Do(new BanParticipant(@event.Id, phone.Participant!.Value));
        await UntilGateSays(app, @event, phone, Exclusion.Banned);

        foreach (var act in Acts(@event, question, poll))
        {
            (await act(app, phone)).ShouldBe(ExclusionFaults.Banned);
        }

        (await app.UseCases.Run(phone, new ComeBack(@event.Id))).Fault.ShouldBe(ExclusionFaults.Banned);
        (await app.Read(db => db.AudienceQuestions.CountAsync())).ShouldBe(1);
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(0);

        await app.Do(new UnbanParticipant(@event.Id, phone.Participant!.Value));
        await UntilGateSays(app, @event, phone, null);
        foreach (var act in Acts(@event, question, poll))
        {
            (await act(app, phone)).ShouldBeNull();
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_ban_holds_for_the_account_on_every_device_and_on_none(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Doors are open");
        var mallory = await app.Person("Mallory");
        var phone = Hosting.Phone() with { Account = mallory.Account };
        await app.Do(new TakeNickname(meetup.Id, "Mallory"), phone);
        var tablet = Hosting.Phone() with { Account = mallory.Account };

        await app.Do(new BanParticipant(meetup.Id, phone.Participant!.Value));

        foreach (var other in new[] { tablet, mallory })
        {
            await UntilGateSays(app, meetup, other, Exclusion.Banned);
            (await Comment(other)).ShouldBe(ExclusionFaults.Banned);
        }

        (await app.UseCases.Run(tablet, new ComeBack(meetup.Id))).Fault.ShouldBe(ExclusionFaults.Banned);
        (await app.UseCases.Run(tablet, new GetHall(meetup.Code))).Fault.ShouldBe(ExclusionFaults.Banned);
        (await app.UseCases.Run(tablet, new GetBoard(meetup.Code))).Fault.ShouldBe(ExclusionFaults.Banned);
        await app.Do(new UnbanParticipant(meetup.Id, phone.Participant!.Value));
        await UntilGateSays(app, meetup, mallory, null);
        (await Comment(mallory)).ShouldBeNull();

        async Task<Fault?> Comment(Actor who) =>
            (await app.UseCases.Run(who, new AddComment(meetup.Id, post, CommentId.New(), "Hello again"))).Fault;
    }

    [Fact]
    public async Task Whoever_signs_in_on_a_banned_device_takes_the_ban_along_and_a_kick_stays_with_the_device()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var (banned, kicked) = (await Named(app, @event, "Mallory"), await Named(app, @event, "Trudy"));
        var (mallory, trudy) = (await app.Person("Mallory"), await app.Person("Trudy"));
        await app.Do(new BanParticipant(@event.Id, banned.Participant!.Value));
        await app.Do(new KickParticipant(@event.Id, kicked.Participant!.Value));
        await UntilGateSays(app, @event, banned, Exclusion.Banned);
        await UntilGateSays(app, @event, kicked, Exclusion.Kicked);

        await app.UseCases.Run(banned with { Account = mallory.Account }, new SuggestNickname(@event.Id));
        await app.UseCases.Run(kicked with { Account = trudy.Account }, new SuggestNickname(@event.Id));

        await UntilGateSays(app, @event, mallory, Exclusion.Banned);
        await UntilGateSays(app, @event, trudy, null);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task It_can_say_nothing_in_the_feed_either_and_still_read_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Doors are open");
        var phone = Hosting.Phone() with { Account = (await app.Person("Mallory")).Account };
        var comment = await app.Comment(phone, meetup, post, "Hello");
        await app.Do(new TakeNickname(meetup.Id, "Mallory"), phone);
        await app.Do(new KickParticipant(meetup.Id, phone.Participant!.Value));
        await UntilGateSays(app, meetup, phone, Exclusion.Kicked);

        foreach (var act in InFeed(meetup, post, comment))
        {
            (await act(app, phone)).ShouldBe(ExclusionFaults.Kicked);
        }

        (await app.Do(new ReadFeed(meetup.Id), phone)).Posts.Count.ShouldBe(1);
        (await app.Do(new ReadThread(meetup.Id, post), phone)).Comments.Count.ShouldBe(1);
        (await app.Read(db => db.LikeRows.CountAsync())).ShouldBe(0);

        await app.Do(new ComeBack(meetup.Id), phone);
        await UntilGateSays(app, meetup, phone, null);
        foreach (var act in InFeed(meetup, post, comment))
        {
            (await act(app, phone)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_device_without_an_account_is_asked_to_sign_in_before_it_comments()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var post = await app.Post(olena, meetup, "Doors are open");

        var asked = await app.UseCases.Run(Hosting.Phone(), new AddComment(meetup.Id, post, CommentId.New(), "Hello"));

        asked.Fault.ShouldBe(Fault.SignInRequired);
    }

    [Fact]
    public async Task Whoever_was_kicked_comes_back_without_the_nickname_they_had()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var phone = await Named(app, @event, "Spoiler");

        await app.Do(new KickParticipant(@event.Id, phone.Participant!.Value));
        await UntilGateSays(app, @event, phone, Exclusion.Kicked);
        var outside = await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "Me again?"));
        await app.Do(new ComeBack(@event.Id), phone);
        await UntilGateSays(app, @event, phone, null);

        outside.Fault.ShouldBe(ExclusionFaults.Kicked);
        (await app.Do(new ListMyQuestions(@event.Id), phone)).Nickname.ShouldBeNull();
        (await app.UseCases.Run(phone, new TakeNickname(@event.Id, "SPOILER"))).Fault.ShouldBe(NicknameFaults.Refused);
        (await app.UseCases.Run(phone, new TakeNickname(@event.Id, "Friend"))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_ban_is_for_one_room_and_one_device()
    {
        await using var app = await TestApp.Start();
        var here = await app.AskingEvent();
        var there = await app.Event(await app.Person("Ben"));
        await app.Do(new SwitchQuestions(there.Id, QnaMode.Open));
        var phone = await Named(app, here, "Mallory");
        await app.Do(new BanParticipant(here.Id, phone.Participant!.Value));
        await UntilGateSays(app, here, phone, Exclusion.Banned);

        (await app.UseCases.Run(phone, new AskAudienceQuestion(there.Id, "Here?"))).IsDone.ShouldBeTrue();
        (await app.UseCases.Run(Hosting.Phone(), new AskAudienceQuestion(here.Id, "There?"))).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task The_asker_of_an_anonymous_question_is_banned_without_anyone_learning_who_it_is()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var phone = Hosting.Phone();
        var question = await app.Question(@event, phone: phone);

        await app.Do(new BanAsker(@event.Id, question));
        await UntilGateSays(app, @event, phone, Exclusion.Banned);

        var entry = await app.Read(db => db.Moderation.SingleAsync());
        (entry.Act, entry.Detail).ShouldBe((ModerationAct.ParticipantBanned, ""));
    }

    [Fact]
    public async Task Only_the_hosts_of_a_room_show_the_door()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        var phone = await Named(app, @event, "Ada");
        var mallory = await app.Person("Mallory");
        var own = await app.Event(mallory);

        IUseCase<Done>[] acts =
        [
            new KickParticipant(@event.Id, phone.Participant!.Value),
            new BanParticipant(own.Id, phone.Participant!.Value),
            new UnbanParticipant(own.Id, phone.Participant!.Value),
            new ReplaceNickname(own.Id, phone.Participant!.Value),
        ];
        foreach (var act in acts)
        {
            (await app.UseCases.Run(mallory, act)).Fault.ShouldBe(Fault.NotVisible, act.ToString());
        }

        (await app.UseCases.Run(mallory, new ListPeople(@event.Id, "", PeopleFilter.Everyone, 0))).Fault.ShouldBe(
            Fault.NotVisible
        );
        (await app.Do(new ListPeople(own.Id, "", PeopleFilter.Everyone, 0), mallory)).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task People_are_found_by_how_their_nickname_looks_a_page_at_a_time()
    {
        await using var app = await TestApp.Start();
        var @event = await app.AskingEvent();
        for (var i = 0; i < 30; i++)
        {
            await Named(app, @event, $"Guest {i + 100}");
        }

        await Named(app, @event, "Zoë");
        var banned = await Named(app, @event, "Mallory");
        await app.Do(new BanParticipant(@event.Id, banned.Participant!.Value));

        var first = await app.Do(new ListPeople(@event.Id, "", PeopleFilter.Named, 0));
        var second = await app.Do(new ListPeople(@event.Id, "", PeopleFilter.Named, 1));
        var zoe = await app.Do(new ListPeople(@event.Id, "zoe", PeopleFilter.Named, 0));
        var excluded = await app.Do(new ListPeople(@event.Id, "", PeopleFilter.Excluded, 0));

        (first.People.Count, first.Matching, second.People.Count).ShouldBe((25, 32, 7));
        zoe.People.ShouldHaveSingleItem().Nickname.ShouldBe("Zoë");
        excluded.People.ShouldHaveSingleItem().Exclusion.ShouldBe(Exclusion.Banned);
        excluded.Counts[PeopleFilter.Excluded].ShouldBe(1);
    }

    private static IEnumerable<Func<TestApp, Actor, Task<Fault?>>> Acts(
        EventCard @event,
        AudienceQuestionId question,
        PollId poll
    ) =>
        [
            async (app, phone) => (await app.Upvote(@event, question, phone)).Fault,
            async (app, phone) => (await app.Vote(@event, poll, phone, 0)).Fault,
            async (app, phone) => (await app.UseCases.Run(phone, new SendReaction(@event.Id, 0))).Fault,
            async (app, phone) => (await app.UseCases.Run(phone, new TakeNickname(@event.Id, "Other"))).Fault,
            async (app, phone) => (await app.UseCases.Run(phone, new ListMyQuestions(@event.Id))).Fault,
            async (app, phone) => (await app.UseCases.Run(phone, new AskAudienceQuestion(@event.Id, "May I?"))).Fault,
        ];

    private static IEnumerable<Func<TestApp, Actor, Task<Fault?>>> InFeed(
        EventCard meetup,
        PostId post,
        CommentId comment
    )
    {
        var subject = new FeedSubject(meetup.Id, post);
        return
        [
            async (app, who) => (await app.UseCases.Run(who, new Like(subject))).Fault,
            async (app, who) => (await app.UseCases.Run(who, new Unlike(subject))).Fault,
            async (app, who) => (await app.UseCases.Run(who, new ReportToTeam(subject, ReportReason.Spam))).Fault,
            async (app, who) => (await app.UseCases.Run(who, new SuggestPeople(meetup.Id, post, "Ol"))).Fault,
            async (app, who) => (await app.UseCases.Run(who, new EditComment(meetup.Id, comment, "Hi @Olena"))).Fault,
            async (app, who) =>
                (await app.UseCases.Run(who, new AddComment(meetup.Id, post, CommentId.New(), "Hi @Olena"))).Fault,
        ];
    }

    private static async Task<Actor> Named(TestApp app, EventCard @event, string nickname)
    {
        var phone = Hosting.Phone();
        await app.Do(new TakeNickname(@event.Id, nickname), phone);
        return phone;
    }

    /// <summary>The gate follows the database a moment later.</summary>
    private static async Task UntilGateSays(TestApp app, EventCard @event, Actor phone, Exclusion? exclusion)
    {
        var exclusions = app.Services.GetRequiredService<IExclusions>();
        await Eventually.Holds(async () => await exclusions.Of(@event.Id, phone, default) == exclusion);
    }
}
