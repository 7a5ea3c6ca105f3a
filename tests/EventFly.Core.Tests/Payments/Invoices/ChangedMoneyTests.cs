using EventFly.Core.Kernel;
using EventFly.Core.Payments.Concerns;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.ManualOrders;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Tests.Registration;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Payments.Invoices;

/// <summary>An order that is changed at random, by any way to pay: its books agree at every step, and in the end nobody has a coin of others.</summary>
public sealed class ChangedMoneyTests
{
    private const int Steps = 8;

    private static readonly PayWay[] Ways = [PayWay.Link, PayWay.ByHand, PayWay.Free];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task However_an_order_was_changed_every_coin_of_it_goes_back_in_the_end(int seed)
    {
        var random = new Random(seed);
        await using var books = await Bookkeeping.Start(details: ManualOrderTests.NextMonth);
        var sale = books.Sale;
        await Offer(sale, "VIP", 23.81m);
        await Offer(sale, "Gold", 49.99m);
        var order = await books.Bought();
        var types = await sale.App.Do(new ListTicketTypes(sale.Event.Id), sale.Owner);

        for (var step = 0; step < Steps; step++)
        {
            await Change(sale, order, types, random);
            await sale.SeeToPayments();
            await sale.SeeToPayments();
            await books.ShouldAgreeWithTheLedger();
            (await sale.Balance(order)).Values.Sum().ShouldBe(0);
        }

        var all = (await sale.Tickets(order)).Select(t => t.Id).ToList();
        await sale.App.Do(new RefundTickets(sale.Event.Id, order.Order, all), sale.Owner);
        await sale.SeeToPayments();
        foreach (var concern in (await ManualOrderTests.Sheet(sale, order)).Concerns)
        {
            await sale.App.Do(new SeeToConcern(sale.Event.Id, order.Order, concern.Subject), sale.Owner);
        }

        await sale.SeeToPayments();
        (await sale.Balance(order)).Values.ShouldAllBe(sum => sum == 0, $"seed {seed}");
        (await books.Taxes()).Rows.ShouldAllBe(r => r.Balance.Gross.Minor == 0 && r.Balance.Tax.Minor == 0);
        var written = await books.Written(order);
        (written.Sum(i => i.Total.Minor), written.Sum(i => i.Tax)).ShouldBe((0, 0));
        (await sale.App.Read(db => db.TicketTypes.SumAsync(t => t.Sold + t.Held))).ShouldBe(0);
    }

    private static Task<TicketTypeId> Offer(Paying sale, string name, decimal price) =>
        sale.App.Do(
            new AddTicketType(sale.Event.Id, new TicketTypeDetails(name, price, 50) { TaxRate = 19 }),
            sale.Owner
        );

    private static async Task Change(Paying sale, OrderReceipt order, IReadOnlyList<TicketTypeRow> types, Random random)
    {
        var good = (await sale.Tickets(order)).Where(t => t.State is TicketState.Issued).ToList();
        if (good.Count > 1 && random.Next(5) == 0)
        {
            var back = new RefundTickets(sale.Event.Id, order.Order, [good[random.Next(good.Count)].Id]);
            await sale.App.Do(back, sale.Owner);
            return;
        }

        var type = types[random.Next(types.Count)].Id;
        var draft =
            random.Next(2) == 0
                ? new ChangeDraft([new TicketPick(type, random.Next(1, 3))], [], null)
                : new ChangeDraft([], [good[random.Next(good.Count)].Id], type, GiveBack: random.Next(3) > 0);
        var made = await sale.App.UseCases.Run(
            sale.Owner,
            new ChangeOrder(sale.Event.Id, order.Order, draft, Ways[random.Next(Ways.Length)], "cash", Secret.NewCode())
        );
        if (made is not { IsDone: true, Value.State: OrderChangeState.Open })
        {
            // To the same kind, or to another tax rate: refused, and nothing happened.
            return;
        }

        switch (random.Next(3))
        {
            case 0:
                await OrderChangeTests.PayChange(sale, order);
                break;
            case 1:
                await sale.App.Do(new NotePayment(sale.Event.Id, order.Order, "bank"), sale.Owner);
                break;
            default:
                await sale.App.Do(new WithdrawUnpaid(sale.Event.Id, order.Order), sale.Owner);
                await sale.App.Do(new LapseChanges(), Actor.System);
                break;
        }
    }
}
