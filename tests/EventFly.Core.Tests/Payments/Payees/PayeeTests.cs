using EventFly.Core.Kernel;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Payments.Payees;

/// <summary>How an organization comes to have its money passed on, and who may see to it.</summary>
public sealed class PayeeTests
{
    private static readonly PayeeReport Open = new(CanCharge: true, CanPayOut: true, []);

    private static readonly PayeeReport Shut = new(CanCharge: false, CanPayOut: true, [PayeeDetail.Document]);

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task It_is_begun_lacks_something_is_ready_and_may_be_restricted_of_which_the_team_is_told_once(
        DatabaseProvider database
    )
    {
        var letters = new Letters();
        await using var sale = await PassingOn.Start(database, letters, isReady: false);
        var begun = await sale.Payee();
        sale.Desk.Say(
            new(CanCharge: false, CanPayOut: false, [PayeeDetail.BankAccount], DueAt: TestApp.Now.AddDays(3))
        );
        await sale.App.Do(new CheckPayee(sale.Seller()), sale.Owner);
        var lacking = await sale.Payee();
        await sale.Approve();
        var ready = await sale.Payee();
        sale.Desk.Say(Shut);
        await sale.Tell("evt_1", ready.Reference);
        await sale.Tell("evt_1", ready.Reference);
        await sale.Tell("evt_2", ready.Reference);
        await sale.App.DeliverOutbox();
        await sale.App.DeliverOutbox();

        begun.State.ShouldBe(PayeeState.Begun);
        (lacking.State, lacking.Missing.Single(), lacking.DueAt).ShouldBe(
            (PayeeState.Begun, PayeeDetail.BankAccount, TestApp.Now.AddDays(3))
        );
        ready.State.ShouldBe(PayeeState.Ready);
        (await sale.Payee()).State.ShouldBe(PayeeState.Restricted);
        letters
            .Sent.Count(l => l.Subject.StartsWith("Your money is no longer passed on", StringComparison.Ordinal))
            .ShouldBe(1);
        (await sale.App.Read(db => db.Messages.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task An_answer_that_was_older_when_it_came_does_not_cover_a_newer_one(DatabaseProvider database)
    {
        await using var sale = await PassingOn.Start(database);
        var payee = await sale.App.Read(db => db.Payees.AsNoTracking().SingleAsync());
        sale.Desk.Say(Shut);
        // It answers that it is shut; before we have heard so, it is open again and somebody else hears that.
        sale.Desk.BeforeTelling = async () =>
        {
            sale.Desk.Say(Open);
            await sale.App.Do(new ReconcilePayee(payee.Id), Actor.System);
        };

        await sale.Tell("evt_late", payee.Reference);

        (await sale.Payee()).State.ShouldBe(PayeeState.Ready);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Begun_twice_at_once_it_is_one_and_left_and_begun_again_it_is_the_same(DatabaseProvider database)
    {
        await using var sale = await Paying.Start(database, quota: 1);
        var start = new StartPayee(sale.Seller(), "DE");

        await Task.WhenAll(sale.App.Do(start, sale.Owner), sale.App.Do(start, sale.Owner));
        var first = await sale.Payee();
        await sale.App.Do(new DetachPayee(sale.Seller()), sale.Owner);
        await sale.App.Do(new DetachPayee(sale.Seller()), sale.Owner);
        var left = await sale.Payee();
        await sale.App.Do(start, sale.Owner);
        var again = await sale.Payee();
        await sale.App.Do(new DetachPayee(sale.Seller()), sale.Owner);
        await sale.App.Do(start with { Country = "AT" }, sale.Owner);

        left.State.ShouldBe(PayeeState.Detached);
        (again.Reference, again.State).ShouldBe((first.Reference, PayeeState.Begun));
        sale.Desk.Payees.ShouldBe(2);
        (await sale.Payee()).Country.ShouldBe("AT");
        (await sale.App.UseCases.Run(sale.Owner, new ContinuePayee(sale.Seller()))).IsDone.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Asked_for_another_country_than_the_one_in_use_it_is_not_answered_as_if_that_were_it(
        DatabaseProvider database
    )
    {
        await using var sale = await Paying.Start(database, quota: 1);
        List<StartPayee> asked = [new(sale.Seller(), "DE"), new(sale.Seller(), "AT")];

        var answers = await Task.WhenAll(asked.Select(a => sale.App.UseCases.Run(sale.Owner, a)));
        var used = (await sale.Payee()).Country;
        var again = await Task.WhenAll(asked.Select(a => sale.App.UseCases.Run(sale.Owner, a)));

        answers.Count(a => a.IsDone).ShouldBe(1);
        again.Zip(asked).ShouldAllBe(a => a.First.IsDone == (a.Second.Country == used));
        foreach (var refused in answers.Concat(again).Where(a => !a.IsDone))
        {
            (refused.Fault!.Code, refused.Fault.Kind).ShouldBe(("payments.payee-elsewhere", FaultKind.Contradiction));
        }
    }

    [Fact]
    public async Task Nobody_else_sees_it_uses_it_or_tells_of_it()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var rival = await sale.App.Person("Rival");
        var id = sale.Seller();

        (await Refused(new GetPayee(await sale.Slug()))).ShouldBe("not-found");
        (await Refused(new StartPayee(id, "DE"))).ShouldBe("not-found");
        (await Refused(new ContinuePayee(id))).ShouldBe("not-found");
        (await Refused(new CheckPayee(id))).ShouldBe("not-found");
        (await Refused(new DetachPayee(id))).ShouldBe("not-found");
        (await Refused(new ListPayouts(id))).ShouldBe("not-found");
        sale.Desk.Say(Shut);
        await sale.Tell("evt_foreign", "acct_of_somebody_else");

        (await sale.Payee()).State.ShouldBe(PayeeState.Ready);
        (await sale.App.Read(db => db.Messages.CountAsync())).ShouldBe(0);

        async Task<string> Refused<T>(IUseCase<T> wish) => (await sale.App.UseCases.Run(rival, wish)).Fault!.Code;
    }

    [Fact]
    public async Task While_the_provider_is_away_what_is_known_stays_and_it_is_told_again()
    {
        await using var sale = await PassingOn.Start(DatabaseProvider.Sqlite);
        var payee = await sale.Payee();
        sale.Desk.IsAway = true;
        var news = new ProviderMessage("card-desk", "evt_1", "account.updated", Payee: new PayeeNews(payee.Reference));

        (await Code(new TakePayeeMessage(news))).ShouldBe("payments.payee-away");
        (await Code(new ListPayouts(sale.Seller()))).ShouldBe("payments.payee-away");
        sale.Desk.IsAway = false;
        (await Code(new TakePayeeMessage(news))).ShouldBeNull();
        (await Code(new StartPayee(sale.Seller(), ""))).ShouldBeNull("one is in use, so its country need not be said");
        await sale.App.Do(new DetachPayee(sale.Seller()), sale.Owner);
        (await Code(new StartPayee(sale.Seller(), "XX"))).ShouldBe("invalid");
        (await Code(new StartPayee(sale.Seller(), ""))).ShouldBe("invalid");

        async Task<string?> Code<T>(IUseCase<T> wish) => (await sale.App.UseCases.Run(Actor.System, wish)).Fault?.Code;
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_payout_that_failed_is_written_about_once_and_shown_until_a_later_one_arrives(
        DatabaseProvider database
    )
    {
        var letters = new Letters();
        await using var sale = await PassingOn.Start(database, letters);
        var payee = (await sale.Payee()).Reference;
        var failed = new PayoutNews("po_1", new Money(1900, "EUR"), IsFailed: true, "account_closed", TestApp.Now);

        await sale.Tell("evt_failed", payee, failed);
        await sale.Tell("evt_failed", payee, failed);
        // Told late: it had arrived before the bank sent it back.
        await sale.Tell("evt_paid_before", payee, failed with { IsFailed = false, ToldAt = TestApp.Now.AddHours(-1) });
        await sale.App.DeliverOutbox();
        await sale.App.DeliverOutbox();
        var shown = (await sale.Payee()).PayoutFailure;
        await sale.Tell(
            "evt_next",
            payee,
            new PayoutNews("po_2", new Money(1900, "EUR"), IsFailed: false, null, TestApp.Now.AddDays(1))
        );

        shown.ShouldBe("account_closed");
        (await sale.Payee()).PayoutFailure.ShouldBeNull();
        letters.Sent.Count(l => l.Subject == "A payout to Tech Circle failed").ShouldBe(1);
    }
}
