using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.ManualOrders;

/// <summary>Writes to a buyer whose organizer took an order for them, or changed theirs: what is to be paid, how, and until when.</summary>
internal sealed class AskToPay(
    IRegistrationDb db,
    IEventLookup events,
    IInvoices invoices,
    IEmails emails,
    TimeProvider time
) : IFollowUp<PaymentWanted>, IReachOutside
{
    public async Task Follow(PaymentWanted happened, CancellationToken cancellation)
    {
        var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == happened.Order, cancellation);
        var now = time.GetUtcNow();
        var change = happened.Change is null ? null : await db.OpenChange(order, now, cancellation);
        var isDue = change is not null || (happened.Change is null && order.StateAt(now) is OrderState.Pending);
        if (!isDue || await events.Find(order.Event, cancellation) is not { } card)
        {
            return;
        }

        Speak(order.Language);
        var title = LetterText.Title(card.Title, T["the event"]);
        var amount = MoneyText.Of(change?.Amount ?? order.Total);
        var until = EventWords.Moment(change?.HeldUntil ?? order.HeldUntil!.Value, card.Zone);
        await emails.Send(
            new Email(
                order.Email,
                T["{0} to pay for {1}", amount, title],
                LetterText.Paragraphs([
                    LetterText.Greeting(order.Name),
                    change is null
                        ? T["the organizer of {0} has ordered tickets for you. They cost {1}.", title, amount]
                        : T["the organizer of {0} has changed your order. The difference is {1}.", title, amount],
                    .. await HowToPay(order, until, cancellation),
                ]),
                order.IsOnInvoice ? T["Show my order"] : T["Pay now"],
                $"/orders/{order.Key}"
            ),
            cancellation
        );
    }

    private async Task<IEnumerable<string>> HowToPay(Order order, string until, CancellationToken cancellation)
    {
        if (!order.IsOnInvoice || order.State.IsGood())
        {
            return [T["Pay on the page behind the button until {0}. After that the tickets may go to others.", until]];
        }

        var number = await invoices.NumberFor(order.Id, cancellation);
        return
        [
            T["Please transfer it until {0}, with the order number {1} as its purpose:", until, order.Id.Reference],
            order.PayTo,
            T["Your tickets come by e-mail as soon as the organizer has noted your payment."]
                + (number is null ? "" : " " + T["Your invoice {0} is on the page behind the button.", number]),
        ];
    }
}
