using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Questions;

public sealed class AudienceVotingTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Fifty_votes_of_one_device_at_once_are_one(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var phone = Hosting.Phone();

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => app.Upvote(@event, question, phone)))
        );

        answers.ShouldAllBe(a => a.IsDone && a.Value == new UpvoteReceipt(true, 1));
        (await Stored(app, question)).ShouldBe((1, 1));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_number_is_the_number_of_votes_however_they_come_and_go(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        AudienceQuestionId[] questions =
        [
            await app.Question(@event, "Will there be slides?"),
            await app.Question(@event, "Where is the coffee?"),
        ];
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var taps = (
            from phone in Enumerable.Range(0, 60).Select(_ => Hosting.Phone())
            from _ in Enumerable.Range(0, 12)
            select (Phone: phone, Question: questions[random.Next(2)], IsWanted: random.Next(2) == 0)
        ).ToArray();
        random.Shuffle(taps);

        var answers = await Task.WhenAll(
            taps.Select(t => Task.Run(() => app.Upvote(@event, t.Question, t.Phone, t.IsWanted)))
        );

        answers.ShouldAllBe(a => a.IsDone);
        foreach (var question in questions)
        {
            var (number, rows) = await Stored(app, question);
            number.ShouldBe(rows);
        }
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_vote_can_be_taken_back_and_given_again(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var phone = Hosting.Phone();
        await app.Upvote(@event, question, Hosting.Phone());

        var given = await app.Upvote(@event, question, phone);
        var taken = await app.Upvote(@event, question, phone, isWanted: false);
        var takenAgain = await app.Upvote(@event, question, phone, isWanted: false);
        var again = await app.Upvote(@event, question, phone);

        given.Value.ShouldBe(new UpvoteReceipt(true, 2));
        taken.Value.ShouldBe(new UpvoteReceipt(false, 1));
        takenAgain.Value.ShouldBe(new UpvoteReceipt(false, 1));
        again.Value.ShouldBe(new UpvoteReceipt(true, 2));
        (await Stored(app, question)).ShouldBe((2, 2));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_vote_that_races_the_end_of_a_question_is_counted_or_refused_and_never_both(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var counted = 0;

        var codes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(VoteOn)).Append(Answer()));
        async Task<string> VoteOn()
        {
            while (true)
            {
                var answer = await app.Upvote(@event, question, Hosting.Phone());
                if (!answer.IsDone)
                {
                    return answer.Fault.Code;
                }

                Interlocked.Increment(ref counted);
            }
        }

        async Task<string> Answer()
        {
            while (Volatile.Read(ref counted) < 100)
            {
                await Task.Delay(1);
            }

            await app.Do(new AnswerAudienceQuestion(@event.Id, question));
            return AskingFaults.NotOnBoard.Code;
        }

        codes.ShouldAllBe(code => code == AskingFaults.NotOnBoard.Code);
        (await Stored(app, question)).ShouldBe((counted, counted));
    }

    [Fact]
    public async Task Votes_are_for_questions_on_this_board_only()
    {
        await using var app = await TestApp.Start();
        var here = await app.AskingEvent();
        var there = await app.Event(await app.Person("Ben"));
        await app.Do(new SwitchQuestions(there.Id, QnaMode.Moderated));
        var elsewhere = await app.Question(there);
        var shown = await app.Question(here);
        await app.Do(new SwitchQuestions(here.Id, QnaMode.Off));

        var phone = Hosting.Phone();
        (await app.Upvote(there, elsewhere, phone)).Fault.ShouldBe(AskingFaults.NotOnBoard, "it waits for the host");
        await app.Do(new ShowAudienceQuestion(there.Id, elsewhere));
        (await app.Upvote(here, elsewhere, phone)).Fault.ShouldBe(AskingFaults.NotOnBoard, "another event's");
        (await app.Upvote(here, shown, phone)).Fault.ShouldBe(AskingFaults.NotOnBoard, "the board is off");
        (await app.Upvote(there, elsewhere, Actor.Anyone)).Fault.ShouldBe(PollFaults.NoDevice);
        (await app.Upvote(there, elsewhere, phone)).IsDone.ShouldBeTrue();
    }

    /// <summary>The control: the same table without its key, and the tests above would fail.</summary>
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Without_the_key_a_second_vote_would_count(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.AskingEvent();
        var question = await app.Question(@event);
        var phone = Hosting.Phone();
        await app.Read(db => db.Database.ExecuteSqlRawAsync(WithoutKey(database)));

        await app.Upvote(@event, question, phone);
        var second = await app.Upvote(@event, question, phone);

        second.Value.Votes.ShouldBe(2);
        (await Stored(app, question)).ShouldBe((2, 2));
    }

    private static string WithoutKey(DatabaseProvider database) =>
        database is DatabaseProvider.Postgres
            ? "ALTER TABLE engagement_audience_votes DROP CONSTRAINT \"PK_engagement_audience_votes\""
            : "DROP TABLE engagement_audience_votes;"
                + "CREATE TABLE engagement_audience_votes (question TEXT, participant TEXT, cast_at TEXT)";

    private static async Task<(int Number, int Rows)> Stored(TestApp app, AudienceQuestionId question) =>
        (
            await app.Read(db => db.AudienceQuestions.Where(q => q.Id == question).Select(q => q.Votes).SingleAsync()),
            await app.Read(db => db.AudienceVotes.CountAsync(v => v.Question == question))
        );
}
