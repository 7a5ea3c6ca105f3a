using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Tickets;

/// <summary>Tells whoever passed a ticket on that it is done: nobody shall lose one without learning of it.</summary>
internal sealed class TellOfTransfer(IRegistrationDb db, IEventLookup events, IEmails emails)
    : IFollowUp<TicketPassedOn>,
        IReachOutside
{
    public async Task Follow(TicketPassedOn happened, CancellationToken cancellation)
    {
        var order = await db.Orders.AsNoTracking().FirstAsync(o => o.Id == happened.Order, cancellation);
        var transfer = await db.Transfers.AsNoTracking().FirstAsync(t => t.Id == happened.Transfer, cancellation);
        if (await events.Find(happened.Event, cancellation) is not { } card)
        {
            return;
        }

        Speak(order.Language);
        var (title, name) = (
            LetterText.Title(card.Title, T["the event"]),
            LetterText.Name(transfer.ToName, T["somebody else"])
        );
        // Who had it from somebody has no link any more.
        var isBuyer = transfer.FromKey == order.Key;
        await emails.Send(
            new Email(
                transfer.FromEmail,
                T["Passed on: a ticket for {0}", title],
                LetterText.Paragraphs(
                    LetterText.Greeting(transfer.FromName),
                    T["a ticket for {0} is with {1} now, who got a letter with a new code.", title, name],
                    T[
                        "The code that you have of it opens nothing any more. If this was not you, write to the organizer soon."
                    ]
                ),
                isBuyer ? T["Show my order"] : null,
                isBuyer ? $"/orders/{order.Key}" : null
            ),
            cancellation
        );
    }
}
