using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Engagement.Live.Receipts;

/// <summary>What makes a quiz one that nobody needs to take on trust.</summary>
public sealed class FairnessTests
{
    [Fact]
    public async Task The_key_is_promised_before_the_first_question_and_anyone_can_check_it_after_the_end()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var promised = (await View(app, @event)).Quiz!.Commitment;
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).Fault!.Code.ShouldBe(
            "engagement.quiz-not-over"
        );

        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).Fault.ShouldBe(QuizFaults.KeyNotReleased);
        await app.Do(new ReleaseAnswerKey(@event.Id, quiz));

        var published = await app.Do(new ReadAnswerKey(quiz, 1), Actor.Anyone);
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(published.Key))).ShouldBe(promised);
        published.Key.ShouldContain("right: 2\n");
        published.Commitment.ShouldBe(promised);
    }

    [Fact]
    public async Task After_a_dress_rehearsal_the_key_is_still_sealed_and_another_playing_covers_one_that_was_out()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        (await app.UseCases.Run(Actor.System, new ReleaseAnswerKey(@event.Id, quiz))).Fault.ShouldBe(
            QuizFaults.NotOver
        );
        await app.Do(new EndQuiz(@event.Id, quiz));
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).Fault.ShouldBe(QuizFaults.KeyNotReleased);
        (await app.UseCases.Run(Hosting.Phone(), new ReleaseAnswerKey(@event.Id, quiz))).Fault.ShouldBe(
            Fault.SignInRequired
        );
        await app.Do(new ReleaseAnswerKey(@event.Id, quiz));
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).IsDone.ShouldBeTrue();

        await app.Do(new StartQuiz(@event.Id, quiz));

        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).Fault.ShouldBe(QuizFaults.NotOver);
        await app.Do(new EndQuiz(@event.Id, quiz));
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 2))).Fault.ShouldBe(QuizFaults.KeyNotReleased);
    }

    [Fact]
    public async Task Once_the_key_is_promised_no_question_can_be_changed()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question()));
        var question = await app.Read(db => db.Polls.SingleAsync(p => p.Quiz == quiz));

        var edited = await app.UseCases.Run(
            Actor.System,
            new SaveQuiz(@event.Id, quiz, Quizzing.Draft(Quizzing.Question("Another?")))
        );
        var editedAsPoll = await app.UseCases.Run(Actor.System, new EditPoll(@event.Id, question.Id, Hosting.Draft()));
        var deletedAsPoll = await app.UseCases.Run(Actor.System, new DeletePoll(@event.Id, question.Id));
        var openedAsPoll = await app.UseCases.Run(Actor.System, new OpenPoll(@event.Id, question.Id));

        edited.Fault!.Code.ShouldBe("engagement.quiz-played");
        editedAsPoll.Fault.ShouldBe(Fault.NotVisible, "a question is reached through its quiz alone");
        deletedAsPoll.Fault.ShouldBe(Fault.NotVisible);
        openedAsPoll.Fault.ShouldBe(Fault.NotVisible);
    }

    [Fact]
    public async Task Nothing_that_a_hall_can_look_at_tells_the_right_answer_before_its_reveal()
    {
        const string Canary = "canary-4711";
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var typed = new QuestionDraft(
            new PollDraft("Which bird?", [], ResultsShown.WhenRevealed) { Kind = PollKind.OpenText },
            new Marking(Canary, 20, QuizPoints.Standard) { Explanation = Canary }
        );
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(typed));
        foreach (var phase in new[] { QuizPhase.Lobby, QuizPhase.Asking, QuizPhase.Counted })
        {
            await app.NextUntil(@event, quiz, phase);
            JsonSerializer.Serialize(await View(app, @event)).ShouldNotContain(Canary);
        }

        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        JsonSerializer.Serialize(await View(app, @event)).ShouldContain(Canary);
    }

    [Fact]
    public async Task Everyone_can_follow_how_their_points_came_about()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        var me = Hosting.Phone();
        await app.Next(@event, quiz);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        await app.Answer(@event, quiz, me, Answer.Option(1));
        (await app.Do(new ReadReceipt(@event.Id), me)).Lines.ShouldBeEmpty("the answer is not revealed yet");

        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        var line = (await app.Do(new ReadReceipt(@event.Id), me)).Lines.ShouldHaveSingleItem();
        (line.Milliseconds, line.AllowedMilliseconds, line.MostPoints, line.Rightness, line.Points).ShouldBe(
            (5_000, 20_000, 1_000, 1, 875)
        );
        line.AnsweredAt.ShouldBe(line.OpenedAt!.Value.AddSeconds(5));
        (await app.Do(new ReadReceipt(@event.Id), Hosting.Phone())).Lines.Single().Answer.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Each_receipt_has_its_own_time_although_many_answers_share_a_commit(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var @event = await app.Event(await app.Person("Olena"));
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Quizzing.Question(), Quizzing.Question("And Prague?")));
        await app.Next(@event, quiz);
        var phones = Enumerable.Range(0, 12).Select(_ => Hosting.Phone()).ToList();

        var asked = (await app.Halls().Look(@event.Id, Seat.Host, default)).Poll!;

        // Handed in faster than the disk takes them: most of them share a commit.
        var votes = phones.Select(
            (phone, i) =>
                new Vote(
                    @event.Id,
                    asked.Id,
                    asked.Round,
                    phone.Participant!.Value,
                    Answer.Option(1),
                    asked.OpenedAt!.Value.AddMilliseconds(500 * (i + 1))
                )
        );
        var writer = app.Services.GetRequiredService<IBallotWriter>();
        await Task.WhenAll(votes.ToList().Select(v => writer.Cast(v, CancellationToken.None)));
        await app.NextUntil(@event, quiz, QuizPhase.Solved);

        foreach (var (phone, i) in phones.Select((p, i) => (p, i)))
        {
            var line = (await app.Do(new ReadReceipt(@event.Id), phone)).Lines.ShouldHaveSingleItem();
            line.AnsweredAt.ShouldBe(line.OpenedAt!.Value.AddMilliseconds(500 * (i + 1)));
        }
    }

    [Fact]
    public async Task A_receipt_adds_up_to_the_score_with_streaks_and_with_time_that_was_changed_in_between()
    {
        await using var app = await TestApp.Start();
        var @event = await app.Event(await app.Person("Olena"));
        var draft = Quizzing.Draft([.. Enumerable.Range(1, 3).Select(i => Quizzing.Question($"Question {i}?"))]) with
        {
            RewardsStreaks = true,
        };
        var quiz = await app.StartQuiz(@event, draft);
        var me = Hosting.Phone();
        using var seat = await app.Halls().Enter(@event.Id, Seat.Phone, me.Participant, _ => { }, default);
        using var other = await app.Halls().Enter(@event.Id, Seat.Phone, ParticipantId.New(), _ => { }, default);
        await Eventually.Holds(async () => await app.Read(db => db.Participants.CountAsync()) == 2);

        foreach (var factor in new[] { 1.0, 2.0, 1.0 })
        {
            await app.Do(new TakeMoreTime(@event.Id, quiz, factor), me);
            // Their phone shows it before the host goes on.
            await Eventually.Holds(() => seat.Player.TimeFactor == factor);
            await app.Next(@event, quiz);
            app.Clock.Advance(TimeSpan.FromSeconds(8));
            await app.Answer(@event, quiz, me, Answer.Option(1));
            await app.NextUntil(@event, quiz, QuizPhase.Solved);
            await View(app, @event);
            if (factor != 1 || seat.Player.Standing!.Right < 3)
            {
                await app.Next(@event, quiz);
            }
        }

        var receipt = await app.Do(new ReadReceipt(@event.Id), me);
        receipt
            .Lines.Select(l => (l.AllowedMilliseconds, l.Points, l.Bonus))
            .ShouldBe([(20_000, 800, 0), (40_000, 900, 100), (20_000, 800, 200)]);
        foreach (var line in receipt.Lines)
        {
            var computed = (1 - ((double)line.Milliseconds!.Value / line.AllowedMilliseconds / 2)) * line.MostPoints;
            line.Points.ShouldBe(
                (int)Math.Round(computed, MidpointRounding.AwayFromZero),
                "the formula must fit its figures"
            );
        }

        receipt.Total.ShouldBe(seat.Player.Standing!.Points);
    }

    private static Task<HallView> View(TestApp app, EventCard @event) =>
        app.Halls().Look(@event.Id, Seat.Host, default);
}
