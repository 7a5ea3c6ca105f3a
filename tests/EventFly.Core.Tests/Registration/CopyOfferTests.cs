using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Registration;

public sealed class CopyOfferTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_copy_of_an_event_sells_the_same_by_the_same_rules_and_asks_the_same(DatabaseProvider database)
    {
        await using var app = await Ticketing.Start(database);
        var olena = await app.Person("Olena");
        var card = await app.OpenEvent(olena);
        var free = await app.FreeAdmission(card);
        await app.Do(Ticketing.Wish(card, free, 2), Actor.Anyone);
        var starts = card.StartsAt.AddDays(-40);
        var supporter = await app.Do(
            new AddTicketType(
                card.Id,
                new TicketTypeDetails("Supporter", 11.90m, 20, 1, 4, starts, card.StartsAt.AddDays(-1))
                {
                    TaxRate = 19,
                    Steps = [new(9, card.StartsAt.AddDays(-10))],
                    Visibility = TicketVisibility.WithCode,
                    AccessCode = "FRIENDS",
                    HasWaitingList = true,
                }
            ),
            olena
        );
        await app.Do(new PauseTicketType(card.Id, supporter, true), olena);
        await app.Do(new ShareQuota(card.Id, null, new QuotaDetails("Room", 50, [free, supporter])), olena);
        await app.Do(new ChangeSalesTerms(card.Id, TaxRounding.SumOfNets, FeeBearer.Buyer), olena);
        var food = await app.Do(
            new AddFormQuestion(
                card.Id,
                new FormQuestionDetails("Food?", FormQuestionKind.OneOf, FormQuestionScope.Ticket)
                {
                    Choices = [new(0, "Meat"), new(0, "Fish"), new(0, "Plants")],
                }
            ),
            olena
        );
        var asked = (await app.Do(new ListFormQuestions(card.Id), olena)).Single().Details;
        await app.Do(
            new ChangeFormQuestion(card.Id, food, asked with { Choices = [asked.Choices[1], asked.Choices[2]] }),
            olena
        );
        await app.Do(
            new AddFormQuestion(
                card.Id,
                new FormQuestionDetails("Soy?", FormQuestionKind.YesNo, FormQuestionScope.Ticket)
                {
                    After = food,
                    ShownFor = ["3"],
                    Types = [supporter],
                }
            ),
            olena
        );

        var copy = await app.Do(new DuplicateEvent(card.Id), olena);
        await app.DeliverOutbox();

        var types = await app.Do(new ListTicketTypes(copy.Id), olena);
        types.Select(t => (t.Name, t.Quota, t.Sold)).ShouldBe([("Free admission", 100, 0), ("Supporter", 20, 0)]);
        var days = copy.StartsAt - card.StartsAt;
        var sold = await app.Read(db => db.TicketTypes.AsNoTracking().SingleAsync(t => t.Id == types[1].Id));
        sold.Describe()
            .ShouldBeEquivalentTo(
                new TicketTypeDetails("Supporter", 11.90m, 20, 1, 4, starts + days, card.StartsAt.AddDays(-1) + days)
                {
                    TaxRate = 19,
                    Steps = new List<PriceStepDetails> { new(9, card.StartsAt.AddDays(-10) + days) },
                    Visibility = TicketVisibility.WithCode,
                    AccessCode = "FRIENDS",
                    HasWaitingList = true,
                }
            );
        sold.IsPaused.ShouldBeFalse("who pauses a sale means that one");
        var quota = await app.Read(db => db.Quotas.AsNoTracking().SingleAsync(q => q.Event == copy.Id));
        (quota.Name, quota.Size, quota.Taken).ShouldBe(("Room", 50, 0));
        quota.Types.Select(t => t.Type).ShouldBe(types.Select(t => t.Id), ignoreOrder: true);
        var terms = await app.Do(new GetSalesTerms(copy.Id), olena);
        (terms.Rounding, terms.FeeBearer).ShouldBe((TaxRounding.SumOfNets, FeeBearer.Buyer));
        var questions = await app.Do(new ListFormQuestions(copy.Id), olena);
        questions[0].Details.Choices.Select(c => (c.Number, c.Label)).ShouldBe([(1, "Fish"), (2, "Plants")]);
        var soy = questions[1].Details;
        soy.After.ShouldBe(questions[0].Id);
        soy.ShownFor.ShouldBe(["2"]);
        soy.Types.ShouldBe([types[1].Id]);
        (await app.Read(db => db.SalesTerms.SingleAsync(t => t.Event == copy.Id))).FormQuestions.ShouldBe(2);
    }
}
