using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Tests.Registration;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments.Payees;

/// <summary>An event of an organization that has its money passed on, less 5 % and 30 cents.</summary>
internal static class PassingOn
{
    public static OrganizationId Seller(this Paying sale) => sale.Event.Organization;

    public static async Task<Paying> Start(DatabaseProvider database, Letters? letters = null, bool isReady = true)
    {
        var sale = await Paying.Start(database, quota: 50, letters);
        await sale.App.Do(new AgreeOnFee(sale.Seller(), new FeeRate(5, 0.30m)), Actor.System);
        await sale.App.Do(new StartPayee(sale.Seller(), "DE"), sale.Owner);
        if (isReady)
        {
            await sale.Approve();
        }

        return sale;
    }

    /// <summary>The provider knows enough, and is asked.</summary>
    public static async Task Approve(this Paying sale)
    {
        sale.Desk.Approve();
        await sale.App.Do(new CheckPayee(sale.Seller()), sale.Owner);
    }

    public static async Task<PayeeCard> Payee(this Paying sale) =>
        (await sale.App.Do(new GetPayee(await sale.Slug()), sale.Owner)).Payee!;

    public static async Task<string> Slug(this Paying sale) =>
        (
            await sale.App.Read(db =>
                Task.FromResult(db.Organizations.Where(o => o.Id == sale.Seller()).Select(o => o.Slug).Single())
            )
        );

    /// <summary>To whom the money of an order is passed on, as we have it.</summary>
    public static Task<string?> PayeeOf(this Paying sale, OrderReceipt order) =>
        sale.App.Read(db =>
            Task.FromResult(db.Payments.Where(p => p.Order == order.Order).Select(p => p.Payee).Single())
        );

    public static Task Tell(this Paying sale, string id, string reference, PayoutNews? payout = null) =>
        sale.App.Do(
            new TakePayeeMessage(new ProviderMessage("card-desk", id, "told", Payee: new PayeeNews(reference, payout))),
            Actor.System
        );
}
