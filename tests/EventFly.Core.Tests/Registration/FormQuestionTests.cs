using EventFly.Core.Kernel;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

/// <summary>What organizers ask of buyers and guests, from the order to the list of who comes.</summary>
public sealed class FormQuestionTests
{
    private static readonly FormQuestionDetails Shirt = new(
        "T-shirt size",
        FormQuestionKind.OneOf,
        FormQuestionScope.Ticket
    )
    {
        IsRequired = true,
        Choices = [new(0, "S"), new(0, "M")],
    };

    private static readonly FormQuestionDetails Bus = new(
        "Do you come by bus?",
        FormQuestionKind.YesNo,
        FormQuestionScope.Order
    );

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Answers_come_with_an_order_that_is_paid_later_and_are_with_their_tickets_then(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 10);
        var app = sale.App;
        var shirt = await app.Do(new AddFormQuestion(sale.Event.Id, Shirt), sale.Owner);
        var phone = new FormQuestionDetails("Phone", FormQuestionKind.Phone, FormQuestionScope.Order);
        var call = await app.Do(new AddFormQuestion(sale.Event.Id, phone), sale.Owner);
        var wish = sale.Wish(quantity: 2) with
        {
            Answers = [new(call, " +49 30 1234 "), new(shirt, "2", sale.Type), new(shirt, "1", sale.Type, 2)],
        };

        var order = await app.Do(wish, Actor.Anyone);
        var again = await app.Do(wish, Actor.Anyone);
        var other = await app.UseCases.Run(Actor.Anyone, wish with { Answers = [wish.Answers[1], wish.Answers[2]] });
        await sale.PayOnPage(order);
        await sale.SeeToPayments();

        again.Key.ShouldBe(order.Key);
        other.Fault!.Code.ShouldBe("registration.request-key-taken");
        var shown = await app.Do(new GetOrder(order.Key), Actor.Anyone);
        shown.Answers.Single().Value.ShouldBe("+49 30 1234");
        shown.Tickets.Select(t => t.Answers.Single().Labels.Single()).ShouldBe(["M", "S"]);
        var summary = await app.Do(new SummarizeAnswers(sale.Event.Id), sale.Owner);
        summary[0].Choices.Select(c => (c.Label, c.Count)).ShouldBe([("S", 1), ("M", 1)]);
        (summary[0].Answered, summary[0].Asked, summary[1].Answered).ShouldBe((2, 2, 1));
    }

    [Fact]
    public async Task An_answer_is_required_only_where_it_is_asked_and_a_refused_order_holds_nothing()
    {
        await using var sale = await Paying.Start(DatabaseProvider.Sqlite, quota: 10);
        var app = sale.App;
        var bus = await app.Do(new AddFormQuestion(sale.Event.Id, Bus), sale.Owner);
        var stop = await app.Do(
            new AddFormQuestion(
                sale.Event.Id,
                new("Which stop?", FormQuestionKind.ShortText, FormQuestionScope.Ticket)
                {
                    IsRequired = true,
                    After = bus,
                    ShownFor = [FormValue.Yes],
                }
            ),
            sale.Owner
        );
        var seat = new FormQuestionDetails("Row", FormQuestionKind.Number, FormQuestionScope.Ticket)
        {
            Least = 1,
            Most = 9,
            Types = [sale.Type],
        };
        var row = await app.Do(new AddFormQuestion(sale.Event.Id, seat), sale.Owner);

        var late = await app.UseCases.Run(
            Actor.Anyone,
            sale.Wish() with
            {
                Answers = [new(bus, "yes"), new(row, "12", sale.Type)],
            }
        );
        var hidden = await app.Do(
            sale.Wish() with
            {
                Answers = [new(bus, "no"), new(stop, "Main square", sale.Type), new(row, "4", sale.Type)],
            },
            Actor.Anyone
        );

        late.Fault!.Fields.Select(f => (f.Field, f.Sentence.ToString()))
            .ShouldBe([
                (TypedAnswer.Field(stop, sale.Type), "Your answer is missing (Which stop?)."),
                (TypedAnswer.Field(row, sale.Type), "Write a number from 1 to 9."),
            ]);
        (await sale.Stock()).ShouldBe((0, 1), "only what was ordered is held");
        (await app.Read(db => db.FormAnswers.Where(a => a.Order == hidden.Order).CountAsync())).ShouldBe(2);
        (await app.Read(db => db.Orders.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_keep_their_words_and_go_when_the_ticket_is_passed_on()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(
            olena,
            Planning.Details() with
            {
                Start = Planning.Details().Start.AddDays(2),
                End = Planning.Details().End.AddDays(2),
            }
        );
        var type = await app.FreeAdmission(card);
        var (early, _) = await app.Ticket(card, "Ann", "ann@example.org");
        var shirt = await app.Do(new AddFormQuestion(card.Id, Shirt), olena);
        var wish = Ticketing.Wish(card, type, 2) with { Answers = [new(shirt, "1", type), new(shirt, "1", type, 2)] };
        var order = await app.Do(wish, Actor.Anyone);
        var ticket = (await app.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets[0].Id;
        var kept = (await app.Do(new ListFormQuestions(card.Id), olena)).Single().Details.Choices;

        await app.Do(
            new ChangeFormQuestion(card.Id, shirt, Shirt with { Prompt = "Shirt", Choices = [kept[1], new(0, "XL")] }),
            olena
        );
        var changed = (await app.Do(new ListFormQuestions(card.Id), olena)).Single().Details.Choices;
        await app.Do(new PassTicketOn(order.Key, ticket, new Guest("Tom", "tom@example.org")), Actor.Anyone);
        var key = (await app.Read(db => db.Tickets.SingleAsync(t => t.Id == ticket))).HolderKey!;
        var asked = await app.Do(new GetAnswerForm(key, ticket), Actor.Anyone);
        await app.Do(new CorrectAnswers(key, ticket, [new(shirt, "3")]), Actor.Anyone);

        changed.Select(c => (c.Number, c.Label)).ShouldBe([(2, "M"), (3, "XL")]);
        (asked.Attendee, asked.Values.Count, asked.CanChange).ShouldBe(("Tom", 0, true));
        var mine = (await app.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets;
        mine.Select(t => (t.IsPassedOn, string.Join(' ', t.Answers.Select(a => $"{a.Prompt} {a.Labels[0]}"))))
            .ShouldBe([(true, ""), (false, "T-shirt size S")], ignoreOrder: true);
        var guests = await app.Do(new ListAttendees(card.Id, null, null, 0, 25), olena);
        guests
            .Rows.Select(r =>
                (r.Name, string.Join(' ', guests.Answers[r.Ticket].SelectMany(a => a.Labels.DefaultIfEmpty("-"))))
            )
            .ShouldBe([("Maya Lindqvist", "S"), ("Tom", "XL"), ("Ann", "-")], ignoreOrder: true);
        var table = (await app.Attendees(card.Id, olena)).Answers;
        table.Columns.Single().Prompt.ShouldBe("Shirt");
        table.Of(early.Tickets[0].Id.Value).ShouldBe([null], "nobody had asked Ann");

        app.Clock.Advance(TimeSpan.FromDays(2));
        (await app.UseCases.Run(Actor.Anyone, new CorrectAnswers(key, ticket, [new(shirt, "2")]))).Fault!.Code.ShouldBe(
            "registration.answers-are-final"
        );
    }

    [Fact]
    public async Task A_question_stands_behind_the_one_it_hangs_on_and_is_archived_with_its_answers()
    {
        await using var app = await Ticketing.Start();
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var bus = await app.Do(new AddFormQuestion(card.Id, Bus), olena);
        var stop = new FormQuestionDetails("Which stop?", FormQuestionKind.ShortText, FormQuestionScope.Order)
        {
            After = bus,
            ShownFor = ["yes"],
        };
        var second = await app.Do(new AddFormQuestion(card.Id, stop), olena);
        var type = await app.FreeAdmission(card);
        await app.Do(Ticketing.Wish(card, type) with { Answers = [new(bus, "yes"), new(second, "Harbour")] });

        async Task<string> Refused<T>(IUseCase<T> wish) => (await app.UseCases.Run(olena, wish)).Fault!.Code;
        (await Refused(new OrderFormQuestions(card.Id, [second, bus]))).ShouldBe("registration.question-is-named");
        (await Refused(new DeleteFormQuestion(card.Id, bus))).ShouldBe("registration.question-is-named");
        (await Refused(new ChangeFormQuestion(card.Id, bus, Bus with { Scope = FormQuestionScope.Ticket }))).ShouldBe(
            "registration.question-was-answered"
        );
        (await Refused(new AddFormQuestion(card.Id, stop with { ShownFor = ["7"] }))).ShouldBe("invalid");
        (await Refused(new AddFormQuestion(card.Id, stop with { Types = [TicketTypeId.New()] }))).ShouldBe("invalid");
        await app.Do(new ChangeFormQuestion(card.Id, second, stop with { Types = [type] }), olena);
        (await Refused(new DeleteTicketType(card.Id, type))).ShouldBe("registration.type-was-taken");

        await app.Do(new DeleteFormQuestion(card.Id, second), olena);

        (await app.Do(new ListFormQuestions(card.Id), olena)).Single().Id.ShouldBe(bus);
        var orders = (await app.Orders(card.Id, olena)).Answers;
        orders.Columns.Select(c => c.Prompt).ShouldBe(["Do you come by bus?", "Which stop?"]);
        (await app.Read(db => db.SalesTerms.Select(t => t.FormQuestions).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task An_event_that_asks_nothing_reads_no_questions_when_somebody_looks_or_orders()
    {
        var statements = new Statements();
        await using var app = await Ticketing.Start(change: services => services.Intercept(statements));
        var card = await app.OpenEvent(await app.Person("Olena"));
        var type = await app.FreeAdmission(card);

        var sent = await statements.Of(async () =>
        {
            await app.Do(new GetTicketShop(card.Slug), Actor.Anyone);
            await app.Do(Ticketing.Wish(card, type), Actor.Anyone);
        });

        sent.ShouldNotBeEmpty();
        sent.ShouldNotContain(s => s.Contains("registration_form_", StringComparison.Ordinal));
    }
}
