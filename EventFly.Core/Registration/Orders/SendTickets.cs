using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Orders;

/// <summary>The letter with the ticket: one for each order, with every ticket that its buyer has, when and where, and the link that shows them.</summary>
internal sealed class SendTickets(
    IRegistrationDb db,
    IEventSheets sheets,
    IInvoices invoices,
    TicketLetter letter,
    IEmails emails
) : IFollowUp<OrderPaid>, IFollowUp<TicketsWanted>, IReachOutside
{
    public Task Follow(OrderPaid happened, CancellationToken cancellation) => Send(happened.Order, null, cancellation);

    public Task Follow(TicketsWanted happened, CancellationToken cancellation) =>
        Send(happened.Order, happened.Ticket, cancellation);

    private async Task Send(OrderId id, TicketId? passed, CancellationToken cancellation)
    {
        if (await db.FindHolder(id, passed, cancellation) is not { } holder)
        {
            return;
        }

        Speak(holder.Order.Language);
        var codes = await db.TicketsOf(holder)
            .Where(t => t.State == TicketState.Issued)
            .OrderBy(t => t.Id)
            .Select(t => t.Code)
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);
        if (
            codes.Count == 0
            || await sheets.Find(holder.Order.Event, cancellation) is not { } sheet
            || await letter.Enclosures(holder, sheet, cancellation) is not { } enclosures
        )
        {
            return;
        }

        sheet = await db.For(sheet, db.TicketsOf(holder), cancellation);
        var invoice = await Invoice(holder, cancellation);
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        await emails.Send(
            new Email(
                holder.Email,
                codes.Count == 1 ? T["Your ticket for {0}", title] : T["Your {0} tickets for {1}", codes.Count, title],
                LetterText.Paragraphs(
                    LetterText.Greeting(holder.Name),
                    T["you are in."],
                    TicketLetter.WhenAndWhere(sheet),
                    T[
                        "Show this at the door, on your phone or on paper, or the QR code of the file that comes with this letter:"
                    ],
                    string.Join('\n', codes),
                    T[
                        "The page behind the button has the QR code too, the calendar entry and a way to cancel if you cannot come. Keep the link to yourself: whoever has it holds the ticket."
                    ] + invoice
                ),
                codes.Count == 1 ? T["Show my ticket"] : T["Show my tickets"],
                holder.Page
            )
            {
                Enclosures = enclosures,
            },
            cancellation
        );
    }

    /// <summary>If it is written already, and for who paid: the letter does not wait for it, and the page has it in any case.</summary>
    private async Task<string> Invoice(Holder holder, CancellationToken cancellation) =>
        holder is { Passed: null, Order.Total.IsZero: false }
        && await invoices.NumberFor(holder.Order.Id, cancellation) is { } number
            ? " " + T["Your invoice {0} is on that page, too.", number]
            : "";
}
