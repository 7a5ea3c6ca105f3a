using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Core.Tests.Registration;

/// <summary>An event that sells tickets for money, and people who pay for them.</summary>
internal sealed class Paying : IAsyncDisposable
{
    private Paying(TestApp app, CardDesk desk, Actor owner, EventCard card, TicketTypeId type) =>
        (App, Desk, Owner, Event, Type) = (app, desk, owner, card, type);

    public TestApp App { get; }

    public CardDesk Desk { get; }

    /// <summary>Whose event it is.</summary>
    public Actor Owner { get; }

    public EventCard Event { get; }

    public TicketTypeId Type { get; }

    public static async Task<Paying> Start(
        DatabaseProvider database,
        int quota,
        Letters? letters = null,
        Action<IServiceCollection>? change = null,
        EventDetails? details = null
    )
    {
        var desk = new CardDesk();
        var app = await Ticketing.Start(
            database,
            letters,
            services =>
            {
                services.AddSingleton<IPaymentProvider>(desk).AddSingleton<IPayeeProvider>(desk);
                change?.Invoke(services);
            }
        );
        var owner = await app.Person("Olena");
        var card = await app.OpenEvent(owner, details ?? Planning.Details());
        var type = await app.Do(new AddTicketType(card.Id, new TicketTypeDetails("Supporter", 19, quota)));
        return new Paying(app, desk, owner, card, type);
    }

    public RegisterForEvent Wish(int quantity = 1, string email = "maya@example.org") =>
        Ticketing.Wish(Event, Type, quantity, email: email);

    public Task<OrderReceipt> Order(int quantity = 1, string email = "maya@example.org") =>
        App.Do(Wish(quantity, email), Actor.Anyone);

    /// <summary>Offers its tickets otherwise.</summary>
    public Task Offer(Func<TicketTypeDetails, TicketTypeDetails> change) =>
        App.Do(new ChangeTicketType(Event.Id, Type, change(new TicketTypeDetails("Supporter", 19, 10))), Owner);

    public Task<VoucherId> Voucher(VoucherDetails details) => App.Do(new SaveVoucher(Event.Id, null, details), Owner);

    public Task<PaymentId> PaymentOf(OrderReceipt order) =>
        App.Read(db => db.Payments.Where(p => p.Order == order.Order).Select(p => p.Id).SingleAsync());

    /// <summary>An order that was paid, with its tickets.</summary>
    public async Task<OrderReceipt> Bought(int quantity = 1, string email = "maya@example.org")
    {
        var order = await Order(quantity, email);
        await PayOnPage(order);
        await SeeToPayments();
        return order;
    }

    public async Task<IReadOnlyList<TicketView>> Tickets(OrderReceipt order) =>
        (await App.Do(new GetOrder(order.Key), Actor.Anyone)).Tickets;

    /// <summary>Opens the payment page and pays there; nobody has told us yet.</summary>
    public async Task PayOnPage(OrderReceipt order)
    {
        await App.Do(new PayOrder(order.Key), Actor.Anyone);
        Desk.Pay(await PaymentOf(order));
    }

    /// <summary>What the job does, and what follows from it.</summary>
    public async Task SeeToPayments()
    {
        foreach (var payment in await App.Do(new ListOpenPayments(), Actor.System))
        {
            await App.Do(new ReconcilePayment(payment), Actor.System);
        }

        await App.DeliverOutbox();
        foreach (var refund in await App.Do(new ListUnsentRefunds(), Actor.System))
        {
            await App.Do(new SendRefund(refund), Actor.System);
        }

        await App.DeliverOutbox();
    }

    public async Task<OrderState> StateOf(OrderReceipt order) =>
        (await App.Do(new GetOrder(order.Key), Actor.Anyone)).State;

    public Task<(int Sold, int Held)> Stock() =>
        App.Read(async db =>
        {
            var type = await db.TicketTypes.AsNoTracking().SingleAsync(t => t.Id == Type);
            return (type.Sold, type.Held);
        });

    /// <summary>Ledger lines of an order by account, summed up.</summary>
    public Task<Dictionary<string, long>> Balance(OrderReceipt order) =>
        App.Read(async db =>
            (await db.LedgerEntries.Where(l => l.Order == order.Order).ToListAsync())
                .GroupBy(l => l.Account)
                .ToDictionary(g => g.Key, g => g.Sum(l => l.Amount.Minor))
        );

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
