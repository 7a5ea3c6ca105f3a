using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Carried;

public sealed class FeedPollTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_device_has_one_vote_however_many_ways_it_takes_at_once(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup);
        await app.OpenPoll(meetup);
        var phones = Enumerable.Range(0, 40).Select(_ => Hosting.Phone()).ToList();

        var answers = await Task.WhenAll(
            from tap in Enumerable.Range(0, 3)
            from phone in phones
            select Task.Run(() => app.Vote(meetup, poll, phone, tap))
        );

        answers.Count(a => a.Value.WasTaken).ShouldBe(40);
        var shown = (await app.Do(new ReadPost(meetup.Id, post), Actor.Anyone)).Poll!;
        (shown.Total, shown.Options.Sum(o => o.Count)).ShouldBe((40, 40));
        var mine = await app.Do(new MyPollAnswers(meetup.Id, [poll]), phones[0]);
        mine[poll].ShouldBe(answers[0].Value.Own);
    }

    [Fact]
    public async Task Votes_move_what_readers_are_told()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);
        (await app.Do(new ReadFeedPoll(meetup.Id, poll), Actor.Anyone)).Total.ShouldBe(0);

        await app.Vote(meetup, poll, Hosting.Phone(), 1);

        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(100),
            async () => (await app.Do(new ReadFeedPoll(meetup.Id, poll), Actor.Anyone)).Options[1].Count == 1
        );
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_anonymous_one_keeps_who_and_what_apart(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup, Hosting.Draft() with { Privacy = PollPrivacy.Anonymous });
        var phone = Hosting.Phone();

        await app.Vote(meetup, poll, phone, 2);

        var ballot = await app.Read(db => db.Ballots.SingleAsync());
        (ballot.Answer, ballot.CastAt).ShouldBe((null, null));
        (await app.Do(new MyPollAnswers(meetup.Id, [poll]), phone))[poll].ShouldBe(new OwnAnswer(null));
        (await app.Vote(meetup, poll, phone, 1)).Value.WasTaken.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_scheduled_post_opens_it_and_nobody_can_answer_before(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup, due: TestApp.Now.AddHours(4));

        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).Fault!.Code.ShouldBe("engagement.poll-closed");
        (await app.UseCases.Run(Actor.Anyone, new ReadFeedPoll(meetup.Id, poll))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(olena, new OpenPoll(meetup.Id, poll))).Fault.ShouldBe(PollFaults.WaitsForPost);
        (await app.UseCases.Run(olena, new DeletePoll(meetup.Id, poll))).Fault.ShouldBe(PollFaults.WaitsForPost);

        app.Clock.Advance(TimeSpan.FromHours(4));
        await app.Do(new PublishDuePosts());

        (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Poll!.State.ShouldBe(PollState.Open);
        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).IsDone.ShouldBeTrue();
        (await app.Do(new ReadPost(meetup.Id, post))).Body.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_sent_early_opens_then()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup, due: TestApp.Now.AddHours(4));

        await app.Do(new SendPostNow(meetup.Id, post), olena);
        await app.Do(new SendPostNow(meetup.Id, post), olena);

        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).IsDone.ShouldBeTrue();
        (await app.Read(db => db.Rounds.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Hidden_results_are_nobodys_but_the_hosts_until_they_are_revealed()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup, Hosting.Draft(ResultsShown.WhenRevealed));
        await app.Vote(meetup, poll, Hosting.Phone(), 1);
        await app.OpenPoll(meetup);

        async Task<List<int>> Seen() =>
            [
                (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Poll!.Options[1].Count,
                (await app.Do(new ReadPost(meetup.Id, post))).Poll!.Options[1].Count,
                (await app.Do(new ReadFeedPoll(meetup.Id, poll))).Options[1].Count,
            ];
        (await Seen()).ShouldBe([0, 0, 0]);
        (await app.Do(new ManageFeed(meetup.Id), olena)).Posts.Single().Poll!.Options[1].Count.ShouldBe(1);

        await app.Do(new ClosePoll(meetup.Id, poll));
        (await Seen()).ShouldBe([0, 0, 0]);
        await app.Do(new RevealPoll(meetup.Id, poll));

        (await Seen()).ShouldBe([1, 1, 1]);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Poll!.Id.ShouldNotBe(
            poll,
            "the stage belongs to another"
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_was_shown_the_door_cannot_vote(bool isBanned)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);
        var phone = Hosting.Phone();
        await app.Do(new TakeNickname(meetup.Id, "Mallory"), phone);
        await app.Do(
            isBanned
                ? (IUseCase<Done>)new BanParticipant(meetup.Id, phone.Participant!.Value)
                : new KickParticipant(meetup.Id, phone.Participant!.Value)
        );

        await Eventually.HoldsInTime(
            app.Clock,
            TimeSpan.FromMilliseconds(100),
            async () =>
                (await app.UseCases.Run(phone, new SendReaction(meetup.Id, 0))).Fault
                == (isBanned ? ExclusionFaults.Banned : ExclusionFaults.Kicked)
        );
        (await app.Vote(meetup, poll, phone, 0)).IsDone.ShouldBeFalse();
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_closes_with_its_post_and_opens_again_only_when_the_post_is_back(bool isDeleted)
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup);
        await app.Vote(meetup, poll, Hosting.Phone(), 0);

        await app.Do(
            isDeleted ? (IUseCase<Done>)new DeletePost(meetup.Id, post) : new HidePost(meetup.Id, post),
            olena
        );
        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).Fault!.Code.ShouldBe("engagement.poll-closed");
        (await app.UseCases.Run(Actor.Anyone, new ReadFeedPoll(meetup.Id, poll))).Fault.ShouldBe(Fault.NotVisible);
        (await app.UseCases.Run(olena, new OpenPoll(meetup.Id, poll))).Fault.ShouldBe(PollFaults.PostIsGone);

        await app.Do(
            isDeleted ? (IUseCase<Done>)new RestorePost(meetup.Id, post) : new ShowPost(meetup.Id, post),
            olena
        );
        (await app.Do(new ReadPost(meetup.Id, post))).Poll!.State.ShouldBe(PollState.Closed);
        await app.Do(new OpenPoll(meetup.Id, poll), olena);

        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).IsDone.ShouldBeTrue();
        (await app.Do(new ReadPost(meetup.Id, post))).Poll!.Total.ShouldBe(2, "votes from before count on");
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Poll.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Every_vote_that_races_the_hiding_of_its_post_is_counted_or_refused_and_never_both(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup);
        var counted = 0;

        async Task VoteUntilRefused()
        {
            while ((await app.Vote(meetup, poll, Hosting.Phone(), 0)).IsDone)
            {
                Interlocked.Increment(ref counted);
            }
        }

        async Task Hide()
        {
            while (Volatile.Read(ref counted) < 50)
            {
                await Task.Delay(1);
            }

            await app.Do(new HidePost(meetup.Id, post), olena);
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(VoteUntilRefused)).Append(Hide()));

        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(counted);
        (await app.Read(db => db.Tallies.SumAsync(t => t.Count))).ShouldBe(counted);
        (await app.Read(db => db.Rounds.SingleAsync())).Voters.ShouldBe(counted);
    }

    [Fact]
    public async Task A_waiting_post_that_is_deleted_lets_go_of_its_poll()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup, due: TestApp.Now.AddHours(4));

        await app.Do(new DeletePost(meetup.Id, post), olena);
        await app.Do(new OpenPoll(meetup.Id, poll), olena);

        (await app.UseCases.Run(olena, new RestorePost(meetup.Id, post))).Fault.ShouldBe(PollFaults.AlreadyAsked);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Poll!.Id.ShouldBe(poll);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Two_posts_at_once_cannot_carry_the_same_poll(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var poll = await app.Do(new CreatePoll(meetup.Id, Hosting.Draft()));

        var posted = await Task.WhenAll(
            Enumerable
                .Range(0, 5)
                .Select(_ =>
                    Task.Run(() => app.UseCases.Run(olena, new PublishPost(meetup.Id, PostId.New(), "", Poll: poll)))
                )
        );

        posted.Count(p => p.IsDone).ShouldBe(1);
        (await app.Read(db => db.Posts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Only_those_who_may_host_put_a_poll_of_this_event_into_its_feed()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var other = await app.Event(olena, Planning.Details("Another evening"));
        var elsewhere = await app.Do(new CreatePoll(other.Id, Hosting.Draft()));
        var asked = await app.OpenPoll(meetup);

        async Task<Fault?> Post(PollId poll) =>
            (await app.UseCases.Run(olena, new PublishPost(meetup.Id, PostId.New(), "", Poll: poll))).Fault;

        (await Post(elsewhere)).ShouldBe(Fault.NotVisible);
        (await Post(asked)).ShouldBe(PollFaults.AlreadyAsked);
        (await app.Read(db => db.Posts.CountAsync())).ShouldBe(0);
    }
}
