using System.Text.Json;
using EventFly.Core.Analytics.Turnout;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Receipts;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Infrastructure.Tests.Engagement.Live.Halls;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Tests.Engagement.Live.Rehearsals;

/// <summary>After a rehearsal everything is as it was before it, seen from every side that a host can look at.</summary>
public sealed class RehearsalTraceTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_poll_and_a_quiz_that_were_rehearsed_are_ready_and_everything_is_as_before(
        DatabaseProvider database
    )
    {
        await using var app = await TestApp.Start(database);
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        var played = await app.OpenPoll(@event, Hosting.Draft() with { Question = "Played before?" });
        await app.Vote(@event, played, Hosting.Phone(), 1);
        await app.Do(new ClosePoll(@event.Id, played));
        var poll = await app.Do(new CreatePoll(@event.Id, Hosting.Draft()));
        var quiz = await app.Do(new SaveQuiz(@event.Id, null, Quizzing.Draft(Unhurried(), Unhurried("And Prague?"))));
        var before = await Everything(app, @event);

        await Rehearse(app, @event, screen);
        await app.Do(new StartRound(@event.Id, played));
        await Answered(app, screen);
        await app.Do(new OpenPoll(@event.Id, poll));
        await Answered(app, screen);
        await app.Vote(@event, poll, Hosting.Phone(), 0);
        await app.Do(new ClosePoll(@event.Id, poll));
        await app.Do(new StartQuiz(@event.Id, quiz));
        await app.Next(@event, quiz);
        await Answered(app, screen);
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        await app.Do(new ReleaseAnswerKey(@event.Id, quiz));
        await app.DeliverOutbox();
        (await Everything(app, @event)).ShouldNotBe(before);
        await End(app, @event, screen);

        (await Everything(app, @event)).ShouldBe(before);
        screen.Seen.Last().ShouldSatisfyAllConditions(v => v.Poll.ShouldBeNull(), v => v.Quiz.ShouldBeNull());
        (await app.UseCases.Run(Actor.Anyone, new ReadAnswerKey(quiz, 1))).IsDone.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_began_before_a_rehearsal_goes_on_without_the_simulated_votes(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        var poll = await app.OpenPoll(@event);
        await app.Vote(@event, poll, Hosting.Phone(), 2);

        await Rehearse(app, @event, screen);
        await Answered(app, screen);
        await app.Vote(@event, poll, Hosting.Phone(), 2);
        await app.Do(new ClosePoll(@event.Id, poll));
        await app.DeliverOutbox();
        await End(app, @event, screen);

        var results = (await app.Do(new ReadResults(@event.Id, poll))).Latest;
        results.Options.Select(o => o.Count).ShouldBe([0, 0, 2]);
        results.Voters.ShouldBe(2);
        var turnout = await app.Do(new GetParticipation(@event.Id));
        (turnout.PollsOpened, turnout.PollsClosed, turnout.VotesInClosed).ShouldBe((1, 1, 2));
    }

    [Fact]
    public async Task A_poll_that_goes_on_in_a_rehearsal_is_closed_again()
    {
        await using var app = await TestApp.Start();
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        var poll = await app.OpenPoll(@event);
        await app.Vote(@event, poll, Hosting.Phone(), 2);
        await app.Do(new ClosePoll(@event.Id, poll));

        await Rehearse(app, @event, screen);
        await app.Do(new OpenPoll(@event.Id, poll));
        await Answered(app, screen);
        await End(app, @event, screen);

        var report = await app.Do(new ReadResults(@event.Id, poll));
        (report.State, report.Latest.Voters).ShouldBe((PollState.Closed, 1));
    }

    [Fact]
    public async Task A_quiz_that_waits_in_its_lobby_is_there_again()
    {
        await using var app = await TestApp.Start();
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        var quiz = await app.StartQuiz(@event, Quizzing.Draft(Unhurried()));
        var promised = (await screen.Until(app, v => v.Quiz is not null)).Quiz!.Commitment;

        await Rehearse(app, @event, screen);
        await app.Next(@event, quiz);
        await Answered(app, screen);
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        await End(app, @event, screen);

        var lobby = await screen.Until(app, v => v.Quiz is { Phase: QuizPhase.Lobby });
        (lobby.Poll, lobby.Quiz!.Commitment, lobby.Quiz.Players).ShouldBe((null, promised, 0));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task What_was_rehearsed_can_be_changed_and_is_played_for_the_first_time(DatabaseProvider database)
    {
        await using var app = await TestApp.Start(database);
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        var quiz = await app.Do(new SaveQuiz(@event.Id, null, Quizzing.Draft(Unhurried())));
        var poll = await app.Do(new CreatePoll(@event.Id, Hosting.Draft()));
        await Rehearse(app, @event, screen);
        await app.Do(new StartQuiz(@event.Id, quiz));
        await app.Next(@event, quiz);
        await Answered(app, screen);
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        await app.Do(new OpenPoll(@event.Id, poll));
        await Answered(app, screen);
        await app.DeliverOutbox();
        await End(app, @event, screen);

        // The same round of the same poll, with another question of another length.
        await app.Do(new EditPoll(@event.Id, poll, new PollDraft("Tea?", ["Yes", "No"], ResultsShown.WhileOpen)));
        await app.Do(new OpenPoll(@event.Id, poll));
        (await app.Vote(@event, poll, Hosting.Phone(), 2)).Fault.ShouldBe(PollFaults.NoSuchOption);
        await app.Vote(@event, poll, Hosting.Phone(), 1);
        await app.Do(new ClosePoll(@event.Id, poll));
        await app.Do(new StartQuiz(@event.Id, quiz));
        await app.Next(@event, quiz);
        var me = Hosting.Phone();
        await app.Answer(@event, quiz, me, Answer.Option(1));
        await app.NextUntil(@event, quiz, QuizPhase.Ended);
        await app.DeliverOutbox();

        var shown = await screen.Until(app, v => v.Quiz is { Phase: QuizPhase.Ended });
        (shown.Quiz!.Players, shown.Quiz.Run).ShouldBe((1, 1));
        (await app.Do(new ReadResults(@event.Id, poll))).Rounds.Single().Results.Voters.ShouldBe(1);
        var turnout = await app.Do(new GetParticipation(@event.Id));
        (turnout.PollsOpened, turnout.PollsClosed, turnout.VotesInClosed).ShouldBe((2, 2, 2));
    }

    [Fact]
    public async Task One_of_the_crowd_who_is_written_down_too_late_does_not_bring_the_rehearsal_back()
    {
        await using var app = await TestApp.Start();
        var (@event, screen, seat) = await Hall(app);
        using var _ = seat;
        await Rehearse(app, @event, screen);
        await End(app, @event, screen);

        await app.Read(db =>
        {
            db.Participants.Add(
                new HallParticipant
                {
                    Event = @event.Id,
                    Participant = ParticipantId.New(),
                    JoinedAt = app.Clock.GetUtcNow(),
                    IsRehearsal = true,
                }
            );
            return db.SaveChangesAsync();
        });
        await app.OpenPoll(@event, Hosting.Draft());

        (await screen.Until(app, v => v.Poll is not null)).IsRehearsal.ShouldBeFalse();
    }

    /// <summary>The crowd thinks for as long as it needs: the test's clock runs while it does.</summary>
    private static QuestionDraft Unhurried(string question = "Which river flows through Vienna?") =>
        Quizzing.Question(question, seconds: 0);

    private static async Task<(EventCard, Watcher, IDisposable)> Hall(TestApp app)
    {
        var @event = await app.Event(await app.Person("Olena"));
        var screen = new Watcher();
        return (@event, screen, await app.Halls().Enter(@event.Id, Seat.Host, null, screen.See, default));
    }

    private static async Task Rehearse(TestApp app, EventCard @event, Watcher screen)
    {
        await app.Do(new StartRehearsal(@event.Id, 5, 60));
        await app.DeliverOutbox();
        await screen.Until(app, v => v is { Present: 5, IsRehearsal: true });
    }

    private static Task<HallView> Answered(TestApp app, Watcher screen) =>
        screen.Until(app, v => v.Poll is { Total: >= 5 });

    private static async Task End(TestApp app, EventCard @event, Watcher screen)
    {
        await app.Do(new EndRehearsal(@event.Id));
        await screen.Until(app, v => v is { Present: 0, IsRehearsal: false });
        (await app.Do(new GetRehearsal(@event.Id))).ShouldBeNull();
        await app.DeliverOutbox();
    }

    /// <summary>All that a host reads of what the hall did.</summary>
    private static async Task<string> Everything(TestApp app, EventCard @event)
    {
        await app.DeliverOutbox();
        var polls = await app.Do(new ListPolls(@event.Id));
        var quizzes = await app.Do(new ListQuizzes(@event.Id));
        var reports = new List<object>();
        foreach (var poll in polls)
        {
            reports.Add(await app.Do(new ReadResults(@event.Id, poll.Id)));
        }

        foreach (var quiz in quizzes)
        {
            var report = await app.UseCases.Run(Actor.System, new ReadQuizReport(@event.Id, quiz.Id, 100));
            reports.Add(report.IsDone ? report.Value : report.Fault.Code);
        }

        var rows = await app.Read(async db => new
        {
            Ballots = await db.Ballots.CountAsync(),
            Tallies = await db.Tallies.SumAsync(t => t.Count),
            Rounds = await db.Rounds.CountAsync(),
            Runs = await db.QuizRuns.CountAsync(),
            People = await db.Participants.CountAsync(p => p.IsRehearsal),
        });
        return JsonSerializer.Serialize(
            new
            {
                polls,
                quizzes,
                reports,
                rows,
                Files = (await app.Do(new ExportResults(@event.Id, null))).Lines,
                Turnout = (await app.Do(new GetParticipation(@event.Id))) with
                {
                    Present = 0,
                    Participants = 0,
                },
            }
        );
    }
}
