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
            .Where(t => t.State == TicketState.Issued && !t.OpensNothing)
            .OrderBy(t => t.Id)
            .Select(t => t.Code)
            .Take(TicketTypeDetails.HighestPerOrder * 100)
            .ToListAsync(cancellation);
        if (await sheets.Find(holder.Order.Event, cancellation) is not { } sheet)
        {
            return;
        }

        var things = await Things(holder, cancellation);
        if (await letter.Enclosures(holder, sheet, cancellation) is not { } enclosures)
        {
            if (things.Length > 0)
            {
                await emails.Send(await Thanks(holder, sheet, things, cancellation), cancellation);
            }

            return;
        }

        sheet = await db.For(sheet, db.TicketsOf(holder), cancellation);
        var invoice = await Invoice(holder, cancellation);
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        await emails.Send(
            new Email(
                holder.Email,
                codes.Count == 1 ? T["Your ticket for {0}", title] : T["Your {0} tickets for {1}", codes.Count, title],
                LetterText.Paragraphs([
                    LetterText.Greeting(holder.Name),
                    T["you are in."],
                    TicketLetter.WhenAndWhere(sheet),
                    T[
                        "Show this at the door, on your phone or on paper, or the QR code of the file that comes with this letter:"
                    ],
                    string.Join('\n', codes),
                    .. things.Length > 0 ? [(string)T["Also yours: {0}.", things]] : Array.Empty<string>(),
                    T[
                        "The page behind the button has the QR code too, the calendar entry and a way to cancel if you cannot come. Keep the link to yourself: whoever has it holds the ticket."
                    ] + invoice,
                ]),
                codes.Count == 1 ? T["Show my ticket"] : T["Show my tickets"],
                holder.Page
            )
            {
                Enclosures = enclosures,
            },
            cancellation
        );
    }

    /// <summary>Where nobody comes by an order: there is nothing to show, and nothing to bring.</summary>
    private async Task<Email> Thanks(Holder holder, EventSheet sheet, string things, CancellationToken cancellation)
    {
        var title = LetterText.Title(sheet.Card.Title, T["the event"]);
        return new Email(
            holder.Email,
            T["Thank you: your order for {0}", title],
            LetterText.Paragraphs(
                LetterText.Greeting(holder.Name),
                T["thank you. This is yours now: {0}.", things],
                T["It is no ticket: nobody is let in by it. The page behind the button has your order."]
                    + await Invoice(holder, cancellation)
            ),
            T["Show my order"],
            holder.Page
        );
    }

    /// <summary>What is held besides tickets, with its names; empty when nothing is.</summary>
    private async Task<string> Things(Holder holder, CancellationToken cancellation)
    {
        var things = await db.TicketsOf(holder)
            .Where(t => t.State == TicketState.Issued && t.OpensNothing)
            .Join(db.TicketTypes, t => t.Type, type => type.Id, (_, type) => type.Name)
            .GroupBy(name => name)
            .Select(g => new { Name = g.Key, Count = g.Count() })
            .OrderBy(g => g.Name)
            .ToListAsync(cancellation);
        return string.Join(
            ", ",
            things
                .Select(t => LetterText.Title(t.Name, T["something"]))
                .Zip(things, (name, t) => t.Count == 1 ? name : $"{t.Count} × {name}")
        );
    }

    /// <summary>If it is written already, and for who paid: the letter does not wait for it, and the page has it in any case.</summary>
    private async Task<string> Invoice(Holder holder, CancellationToken cancellation) =>
        holder is { Passed: null, Order.Total.IsZero: false }
        && await invoices.NumberFor(holder.Order.Id, cancellation) is { } number
            ? " " + T["Your invoice {0} is on that page, too.", number]
            : "";
}
