using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Orders;

/// <summary>Tells a buyer that money is on its way back, once for each time.</summary>
internal sealed class TellOfRefund(IRegistrationDb db, IEventLookup events, IEmails emails)
    : IFollowUp<MoneyReturned>,
        IReachOutside
{
    public async Task Follow(MoneyReturned happened, CancellationToken cancellation)
    {
        var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == happened.Order, cancellation);
        if (order is null || await events.Find(order.Event, cancellation) is not { } card)
        {
            return;
        }

        Speak(order.Language);
        var amount = MoneyText.Of(happened.Amount);
        await emails.Send(
            new Email(
                order.Email,
                T["{0} go back to you", amount],
                LetterText.Paragraphs(
                    LetterText.Greeting(order.Name),
                    T[
                        "{0} of your order for {1} go back the way they came. Most banks need five to ten days to show it.",
                        amount,
                        LetterText.Title(card.Title, T["the event"])
                    ]
                ),
                T["Show my order"],
                $"/orders/{order.Key}"
            ),
            cancellation
        );
    }
}
