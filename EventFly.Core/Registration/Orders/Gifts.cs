using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Tickets that somebody of the team gives away, each as an order of one that costs nothing; the stock was taken before. Its
/// buyer gets the letter that every buyer gets.
/// </summary>
/// <param name="by">Who gives; null for jobs.</param>
internal sealed class Gifts(IRegistrationDb db, IPayments payments, EventCard card, AccountId? by, DateTimeOffset now)
{
    public void Give(Guest guest, OrderLine line, string requestKey)
    {
        var free = Money.Zero(card.Currency);
        var order = Order.Place(card.Id, guest, [line], free, requestKey, account: null, now);
        order.NotePlacer(by);
        var payment = payments.Start(new Charge(order.Id, card.Id, free, card.Title));
        db.Tickets.AddRange(order.Pay(payment.Payment, now));
        db.Orders.Add(order);
    }
}
