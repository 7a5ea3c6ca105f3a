using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration.Feedback;

public sealed class GiveFeedbackTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task However_often_and_from_wherever_it_is_sent_a_guest_has_one_say(DatabaseProvider database)
    {
        await using var asking = await Asking.Start(database, "Maya", "Maya");
        var orders = await asking.App.Read(db => db.Orders.Select(o => o.Key).ToListAsync());
        await asking.Ask();
        asking.Hall.Arrived.ShouldBe(["maya@example.org"], "two tickets, one letter");

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .SelectMany(_ => orders.Append(asking.KeyOf("maya")))
                .Select(key => asking.App.Do(new GiveFeedback(key, null, Asking.Words(4)), Actor.Anyone))
        );
        await asking.Give("maya", Asking.Words(2, "After a night's sleep"));

        var given = await asking.App.Read(db => db.GuestFeedback.SingleAsync());
        (given.Stars, given.Comment).ShouldBe((2, "After a night's sleep"));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task First_said_from_many_tabs_at_once_without_a_letter_it_is_stored_once(DatabaseProvider database)
    {
        await using var asking = await Asking.Start(database, "Maya");
        var order = await asking.App.Read(db => db.Orders.Select(o => o.Key).SingleAsync());
        asking.End();

        await Task.WhenAll(
            Enumerable
                .Range(1, 5)
                .Select(stars => asking.App.Do(new GiveFeedback(order, null, Asking.Words(stars)), Actor.Anyone))
        );

        (await asking.App.Read(db => db.GuestFeedback.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Looking_at_the_link_of_the_letter_stores_nothing()
    {
        await using var asking = await Asking.Start(guests: "Maya");
        await asking.Ask();

        var sheet = await asking.App.Do(new GetFeedbackForm(asking.KeyOf("maya")), Actor.Anyone);

        (sheet.Said, sheet.State, sheet.Guest).ShouldBe((null, FeedbackState.Open, "Maya"));
        (await asking.Report()).Response.Answered.ShouldBe(0);
    }

    [Fact]
    public async Task It_opens_with_the_end_and_closes_by_the_clocks_of_the_event_and_shows_what_was_said()
    {
        await using var asking = await Asking.Start(guests: "Maya");
        var order = await asking.App.Read(db => db.Orders.Select(o => o.Key).SingleAsync());
        var give = new GiveFeedback(order, null, Asking.Words(5, "Lovely"));
        (await asking.Try(give)).ShouldBe("feedback.early");
        asking.End();
        (await asking.Try(give)).ShouldBeNull();

        var sheet = await asking.App.Do(new GetFeedbackForm(order), Actor.Anyone);
        sheet.ClosesAt.ShouldBe(new DateTimeOffset(2026, 9, 26, 16, 0, 0, TimeSpan.Zero));
        asking.App.Clock.SetUtcNow(sheet.ClosesAt);

        (await asking.Try(give)).ShouldBe("feedback.closed");
        var after = await asking.App.Do(new GetFeedbackForm(order), Actor.Anyone);
        (after.State, after.Said!.Comment).ShouldBe((FeedbackState.Closed, "Lovely"));
    }

    [Fact]
    public async Task Only_who_has_a_good_ticket_has_a_say_and_no_key_opens_that_of_others()
    {
        await using var asking = await Asking.Start(guests: ["Maya", "Jonas"]);
        await asking.Ask();
        var order = await asking.App.Read(db => db.Orders.OrderBy(o => o.Id).Select(o => o.Key).FirstAsync());
        await asking.App.Change(
            db => db.Tickets.SingleAsync(t => t.AttendeeName == "Maya"),
            t => t.Revoke(asking.App.Clock.GetUtcNow())
        );

        foreach (var key in new[] { asking.KeyOf("maya"), order })
        {
            (await asking.Try(new GiveFeedback(key, null, Asking.Words(1)))).ShouldBe("feedback.no-ticket");
        }

        var jonas = await asking.App.Read(db => db.Tickets.Where(t => t.AttendeeName == "Jonas").SingleAsync());
        (await asking.Try(new GiveFeedback(Secret.NewCode(), null, Asking.Words(1)))).ShouldBe("not-found");
        (await asking.Try(new GiveFeedback(order, jonas.Id, Asking.Words(1)))).ShouldBe("not-found");
        (await asking.Try(new GetFeedbackForm(asking.KeyOf("jonas"), jonas.Id))).ShouldBe("not-found");
        (await asking.Report()).Response.Answered.ShouldBe(0);
    }

    [Fact]
    public async Task A_ticket_that_is_passed_on_has_its_say_once()
    {
        await using var asking = await Asking.Start(guests: ["Maya", "Jonas"]);
        await asking.Ask();
        await asking.Give("maya", Asking.Words(5));
        foreach (var name in new[] { "Maya", "Jonas" })
        {
            var ticket = await asking.App.Read(db => db.Tickets.SingleAsync(t => t.AttendeeName == name));
            var key = await asking.App.Read(db =>
                db.Orders.Where(o => o.Id == ticket.Order).Select(o => o.Key).SingleAsync()
            );
            // As if it had been while that was still possible.
            await asking.App.Change(
                db => db.Tickets.SingleAsync(t => t.Id == ticket.Id),
                t => t.Correct(new Guest($"Friend of {name}", $"friend-{name}@example.org"))
            );
            (await asking.Try(new GiveFeedback(key, ticket.Id, Asking.Words(1)))).ShouldBe(
                name == "Maya" ? "feedback.given" : null
            );
            (await asking.Try(new GiveFeedback(asking.KeyOf(name.ToLowerInvariant()), null, Asking.Words(1)))).ShouldBe(
                name == "Maya" ? "feedback.no-ticket" : "not-found"
            );
        }

        (await asking.Report()).Response.Answered.ShouldBe(2);
    }

    [Fact]
    public async Task Each_field_says_what_is_wrong_with_it_and_nothing_is_stored()
    {
        await using var asking = await Asking.Start(guests: "Maya");
        await asking.App.Do(
            new SaveFeedbackForm(
                asking.Hall.Event.Id,
                FeedbackTerms.Usual with
                {
                    CanBeNamed = false,
                    Questions = [new(0, "The food?", FeedbackQuestionKind.Scale)],
                }
            ),
            asking.Hall.Owner
        );
        await asking.Ask();

        var refused = await asking.Try(
            new GiveFeedback(
                asking.KeyOf("maya"),
                null,
                new FeedbackWords(6, 11, new string('x', 2_001), IsNamed: true, CommentShowing.No)
                {
                    Sessions = [new(SessionId.New(), 3)],
                    Answers = [new(1, "7")],
                }
            )
        );
        var nameless = Asking.Words(3) with { Showing = CommentShowing.WithFirstName };

        refused.ShouldBe("stars recommend comment named sessions answer-1");
        (await asking.Try(new GiveFeedback(asking.KeyOf("maya"), null, nameless))).ShouldBe("showing");
        (await asking.Report()).Response.Answered.ShouldBe(0);
    }

    [Fact]
    public async Task Sessions_and_questions_are_changed_and_taken_back_like_everything_else()
    {
        await using var asking = await Asking.Start(guests: "Maya");
        var card = asking.Hall.Event;
        var talk = await asking.App.Do(new SaveSession(card.Id, null, Scheduling.Details("Rivers")), asking.Hall.Owner);
        await asking.App.Do(
            new SaveSession(card.Id, null, Scheduling.Details("Coffee") with { Kind = SessionKind.Break }),
            asking.Hall.Owner
        );
        await asking.App.Do(
            new SaveFeedbackForm(
                card.Id,
                FeedbackTerms.Usual with
                {
                    Questions =
                    [
                        new(0, "Which ones?", FeedbackQuestionKind.SeveralOf)
                        {
                            Choices = [new(0, "Red"), new(0, "Blue")],
                        },
                        new(0, "What next?", FeedbackQuestionKind.Text),
                    ],
                }
            ),
            asking.Hall.Owner
        );
        await asking.Ask();
        var key = asking.KeyOf("maya");
        var words = Asking.Words(4) with
        {
            IsNamed = true,
            Sessions = [new(talk, 2)],
            Answers = [new(1, "1,2"), new(2, "Lakes")],
        };

        await asking.Give("maya", words);
        await asking.Give("maya", words with { Sessions = [new(talk, 5)], Answers = [new(1, "2")] });

        var sheet = await asking.App.Do(new GetFeedbackForm(key), Actor.Anyone);
        sheet.Sessions.Select(s => s.Title).ShouldBe(["Rivers"]);
        sheet.Said!.Sessions.ShouldBe([new RatedSession(talk, 5)]);
        sheet.Said.Answers.ShouldBe([new AnsweredFeedback(1, "2")]);
        var report = await asking.Report();
        report.Sessions.Single().Stars!.Value.ShouldBe(5);
        report.Questions.Select(q => (q.Answered, string.Join(' ', q.Counts))).ShouldBe([(1, "0 1"), (0, "")]);
    }

    [Fact]
    public async Task Who_was_let_in_is_who_could_answer_and_a_figure_is_of_so_many()
    {
        await using var asking = await Asking.Start(guests: ["Anna", "Ben", "Cleo", "Dora", "Emil"]);
        (await asking.Report()).Response.ShouldBe(new FeedbackResponse(0, 0, 5, IsOfInside: false));
        foreach (var name in new[] { "Anna", "Ben", "Cleo", "Dora" })
        {
            var code = await asking.App.Read(db =>
                db.Tickets.Where(t => t.AttendeeName == name).Select(t => t.Code).SingleAsync()
            );
            await asking.App.Do(new AdmitTicket(asking.Hall.Event.Id, code, "Gate A"), asking.Hall.Owner);
        }

        await asking.Ask();
        await asking.Give("anna", Asking.Words(5, recommend: 10));
        await asking.Give("ben", Asking.Words(5, recommend: 9));
        await asking.Give("cleo", Asking.Words(2, recommend: 3));
        await asking.Give("emil", Asking.Words(4));

        var report = await asking.Report();
        report.Response.ShouldBe(new FeedbackResponse(4, 3, 4, IsOfInside: true));
        report.Response.Percent.ShouldBe(75);
        report.Turnout.ShouldBe(new FeedbackTurnout(5, 4));
        report.Turnout.NoShows.ShouldBe(1);
        report.StarCounts.ShouldBe([0, 1, 0, 1, 2]);
        report.Stars!.Value.ShouldBe(4);
        report.NetPromoters!.Value.ShouldBe(100.0 / 3, 1e-9);
        report.NetPromoters.Count.ShouldBe(3);
    }
}
