using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Tickets;

/// <summary>The ticket for whom it was passed on to. Passed on again before it was sent, it is not theirs to have.</summary>
internal sealed class SendPassedTicket(IRegistrationDb db, IEventSheets sheets, TicketLetter letter, IEmails emails)
    : IFollowUp<TicketPassedOn>,
        IReachOutside
{
    public async Task Follow(TicketPassedOn happened, CancellationToken cancellation)
    {
        var transfer = await db.Transfers.AsNoTracking().FirstAsync(t => t.Id == happened.Transfer, cancellation);
        if (
            await db.FindHolder(transfer.ToKey, cancellation) is not { Passed: { } ticket } holder
            || await sheets.Find(happened.Event, cancellation) is not { } sheet
        )
        {
            return;
        }

        Speak(holder.Order.Language);
        if (await letter.Enclosures(holder, sheet, cancellation) is not { } enclosures)
        {
            return;
        }

        sheet = await db.For(sheet, db.TicketsOf(holder), cancellation);
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        await emails.Send(
            new Email(
                holder.Email,
                T["Your ticket for {0}", title],
                LetterText.Paragraphs(
                    LetterText.Greeting(holder.Name),
                    T[
                        "{0} passed a ticket for {1} on to you.",
                        LetterText.Name(transfer.FromName, T["Somebody"]),
                        title
                    ],
                    TicketLetter.WhenAndWhere(sheet),
                    T[
                        "Show this at the door, on your phone or on paper, or the QR code of the file that comes with this letter:"
                    ],
                    ticket.Code,
                    T[
                        "The page behind the button has the QR code too, and a way to pass it on if you cannot come. Keep the link to yourself: whoever has it holds the ticket."
                    ]
                ),
                T["Show my ticket"],
                holder.Page
            )
            {
                Enclosures = enclosures,
            },
            cancellation
        );
    }
}
