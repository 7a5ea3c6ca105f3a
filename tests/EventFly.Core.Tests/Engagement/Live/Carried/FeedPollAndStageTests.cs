using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Carried;

/// <summary>What a poll in the feed and the stage have to do with each other: as little as possible.</summary>
public sealed class FeedPollAndStageTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task It_stays_open_while_other_polls_take_the_stage_and_leave_it(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);

        var onStage = await app.OpenPoll(meetup);
        var next = await app.OpenPoll(meetup);
        await app.Do(new ClosePoll(meetup.Id, next));
        await app.Do(new ClearStage(meetup.Id));

        (await State(app, onStage)).ShouldBe(PollState.Closed, "or one question at a time is not kept");
        (await State(app, poll)).ShouldBe(PollState.Open);
        (await app.Halls().Look(meetup.Id, Seat.Host, default)).Poll.ShouldBeNull();
        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).Value.WasTaken.ShouldBeTrue();
    }

    [Fact]
    public async Task It_stays_open_while_a_quiz_is_played()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, _) = await app.FeedPoll(olena, meetup);

        await app.StartQuiz(meetup, Quizzing.Draft(Quizzing.Question()));

        (await State(app, poll)).ShouldBe(PollState.Open);
        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).IsDone.ShouldBeTrue();
    }

    [Fact]
    public async Task On_stage_it_is_asked_as_a_new_round_once_the_feed_is_done_with_it()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (poll, post) = await app.FeedPoll(olena, meetup);
        await app.Vote(meetup, poll, Hosting.Phone(), 0);

        (await app.UseCases.Run(olena, new OpenPoll(meetup.Id, poll))).Fault.ShouldBe(PollFaults.RunsInFeed);
        (await app.UseCases.Run(olena, new StartRound(meetup.Id, poll))).Fault.ShouldBe(PollFaults.StillOpen);
        await app.Do(new ClosePoll(meetup.Id, poll));
        await app.Do(new StartRound(meetup.Id, poll));
        await app.Vote(meetup, poll, Hosting.Phone(), Answer.Option(1), round: 2);

        var hall = (await app.Halls().Look(meetup.Id, Seat.Host, default)).Poll!;
        (hall.Id, hall.Round, hall.State).ShouldBe((poll, 2, PollState.Open));
        var feed = (await app.Do(new ReadPost(meetup.Id, post))).Poll!;
        (feed.Round, feed.State, feed.Total).ShouldBe((1, PollState.Closed, 1));
        (await app.Vote(meetup, poll, Hosting.Phone(), 0)).Fault!.Code.ShouldBe("engagement.poll-closed");
    }

    [Fact]
    public async Task It_leaves_questions_from_the_audience_on_the_stage()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        await app.Do(new SwitchQuestions(meetup.Id, QnaMode.Open));
        await app.Do(new PutQuestionsOnStage(meetup.Id));

        await app.FeedPoll(olena, meetup);
        await app.DeliverOutbox();
        (await app.Read(db => db.QuestionBoards.SingleAsync())).OnStageSince.ShouldNotBeNull();

        await app.OpenPoll(meetup);
        await app.DeliverOutbox();
        (await app.Read(db => db.QuestionBoards.SingleAsync())).OnStageSince.ShouldBeNull(
            "or the control shows nothing"
        );
    }

    private static async Task<PollState> State(TestApp app, PollId poll) =>
        (await app.Read(db => db.Polls.SingleAsync(p => p.Id == poll))).State;
}
