using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Carried;

/// <summary>Who plays on Tuesday knows no more than who played on Monday.</summary>
public sealed class FeedQuizFairnessTests
{
    private const string Asked = "asked-1147";
    private const string NotAsked = "not-asked-4711";
    private const string Right = "canary-8128";

    [Fact]
    public async Task No_question_reaches_a_device_that_has_not_asked_for_it_and_no_right_answer_anyone_before_the_end()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, post) = await app.FeedQuiz(olena, meetup, Quizzing.Draft(Typed(Asked), Typed(NotAsked)));
        var (me, other) = (Hosting.Phone(), Hosting.Phone());

        async Task<string> Seen(Actor who)
        {
            var seen = new StringBuilder();
            async Task See<T>(IUseCase<T> reading)
            {
                var read = await app.UseCases.Run(who, reading);
                seen.Append(read.IsDone ? JsonSerializer.Serialize(read.Value) : read.Fault.ToString());
            }

            await See(new ReadFeed(meetup.Id));
            await See(new ReadPost(meetup.Id, post));
            await See(new ReadMyQuiz(meetup.Id, quiz));
            await See(new ReadReceipt(meetup.Id, quiz));
            await See(new ReadReceipt(meetup.Id));
            await See(new ReadAnswerKey(quiz, 1));
            await See(new GetHall(meetup.Code));
            foreach (var question in await Questions(app, quiz))
            {
                await See(new ReadFeedPoll(meetup.Id, question));
                seen.AppendJoin(' ', (await app.Do(new MyPollAnswers(meetup.Id, [question]), who)).Values);
            }

            return seen.ToString();
        }

        (await Seen(me)).ShouldNotContain(Asked);
        var first = await app.Turn(meetup, quiz, me, 1);
        (await app.Vote(meetup, first.Poll.Id, me, new Answer("A guess"))).IsDone.ShouldBeTrue();
        (await Seen(me)).ShouldContain(Asked);
        (await Seen(other)).ShouldNotContain(Asked, Case.Sensitive, "only somebody else asked for it");
        foreach (var who in new[] { me, other, Actor.Anyone })
        {
            var seen = await Seen(who);
            seen.ShouldNotContain(NotAsked);
            seen.ShouldNotContain(Right);
        }

        JsonSerializer.Serialize(await app.Turn(meetup, quiz, me, 2)).ShouldContain(NotAsked);
        (await Seen(me)).ShouldNotContain(Right);

        await app.Do(new EndQuiz(meetup.Id, quiz), olena);
        var after = await Seen(other);
        after.ShouldContain(NotAsked);
        after.ShouldContain(Right, Case.Sensitive, "or this looks in the wrong places");
    }

    [Fact]
    public async Task The_key_is_promised_when_the_post_goes_out_and_kept_until_the_end()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var (quiz, _) = await app.FeedQuiz(olena, meetup);
        var promised = (await app.Do(new ReadFeed(meetup.Id))).Posts.Single().Quiz!.Commitment;
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).Fault.ShouldBe(QuizFaults.NotOver);
        (
            await app.UseCases.Run(olena, new SaveQuiz(meetup.Id, quiz, Quizzing.Draft(Quizzing.Question("New?"))))
        ).Fault!.Code.ShouldBe("engagement.quiz-played");

        await app.Do(new EndQuiz(meetup.Id, quiz), olena);

        var published = await app.Do(new ReadAnswerKey(quiz, 1), Actor.Anyone);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(published.Key))).ShouldBe(promised);
        published.Key.ShouldContain("right: 2\n");
    }

    [Fact]
    public async Task A_receipt_begins_with_ones_own_turn_and_adds_up_to_the_score()
    {
        await using var app = await TestApp.Start();
        var (olena, meetup) = await app.PublishedEvent();
        var draft = Quizzing.Draft([.. Enumerable.Range(1, 3).Select(i => Quizzing.Question($"Question {i}?"))]) with
        {
            RewardsStreaks = true,
        };
        var (quiz, _) = await app.FeedQuiz(olena, meetup, draft);
        var me = Hosting.Phone();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.PlayTurn(meetup, quiz, me, 1, option: 1, seconds: 8);
        await app.PlayTurn(meetup, quiz, me, 2, option: 1, seconds: 4);
        (await app.Do(new ReadReceipt(meetup.Id, quiz), me)).Lines.ShouldBeEmpty("nothing is revealed yet");

        await app.Do(new EndQuiz(meetup.Id, quiz), olena);

        var receipt = (await app.Do(new ReadReceiptAt(meetup.Code, quiz), me)).Receipt;
        (receipt.Run, receipt.IsOver, receipt.IsSelfPaced).ShouldBe((1, true, true));
        var began = TestApp.Now.AddHours(1);
        receipt
            .Lines.Select(l => (l.OpenedAt, l.Milliseconds, l.Points, l.Bonus))
            .ShouldBe([(began, 8_000, 800, 0), (began.AddSeconds(8), 4_000, 900, 100), (null, null, 0, 0)]);
        receipt.Total.ShouldBe((await app.Do(new ReadMyQuiz(meetup.Id, quiz), me)).Standing!.Points);
        (await app.Do(new ReadReceipt(meetup.Id), me)).Quiz.ShouldBe(quiz, "there was none on stage");
    }

    private static QuestionDraft Typed(string question) =>
        new(
            new PollDraft(question, [], ResultsShown.WhenRevealed) { Kind = PollKind.OpenText },
            new Marking(Right, 20, QuizPoints.Standard) { Explanation = Right }
        );

    private static Task<List<PollId>> Questions(TestApp app, QuizId quiz) =>
        app.Read(db => db.Polls.Where(p => p.Quiz == quiz).Select(p => p.Id).ToListAsync());
}
