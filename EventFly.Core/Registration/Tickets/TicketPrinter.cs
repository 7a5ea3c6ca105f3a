using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Orders;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Tickets;

/// <summary>The valid tickets of a holder as a PDF file, in the language that is spoken.</summary>
internal sealed class TicketPrinter(IRegistrationDb db, ITicketSeals seals, ITicketPapers papers) : ICollaborator
{
    /// <returns>Null when there are none.</returns>
    public async Task<byte[]?> Print(Holder holder, EventSheet sheet, CancellationToken cancellation)
    {
        var all = await (await db.Views(db.TicketsOf(holder), cancellation)).Signed(sheet.Card, seals, cancellation);
        var valid = all.Where(t => t.Token is not null).ToList();
        var isHybrid = await db.IsHybrid(sheet, cancellation);
        return valid.Count == 0
            ? null
            : papers.Print(
                sheet.Card.Title,
                [
                    .. valid.Select(
                        (t, i) => Paper(holder, isHybrid ? sheet.Opening([t.Access]) : sheet, t, i + 1, valid.Count)
                    ),
                ]
            );
    }

    private static TicketPaper Paper(Holder holder, EventSheet sheet, TicketView ticket, int number, int count) =>
        new(
            sheet.Organizer,
            sheet.Card.Title,
            T["Ticket {0} of {1}", number, count],
            EventWords.When(sheet),
            EventWords.Where(sheet),
            sheet.MapLink,
            [
                new PaperFact(T["Guest"], ticket.AttendeeName),
                new PaperFact(T["Kind of ticket"], ticket.TypeName),
                .. Paid(holder, ticket),
                new PaperFact(T["Order number"], holder.Order.Id.Reference),
            ],
            ticket.Token!,
            ticket.Code,
            T["What to do"],
            [
                T["Show the QR code at the door, on this paper or on your phone."],
                T["It lets one person in, once. Whoever has a copy could use it, so keep it to yourself."],
                T["If nobody can scan it, the letters below it do as well."],
                T["Changes of time or place come to you by e-mail; the page of your order always has the latest."],
            ],
            T["Fold here"]
        );

    /// <summary>What somebody else paid for it is nothing to whom it was passed on.</summary>
    private static IEnumerable<PaperFact> Paid(Holder holder, TicketView ticket) =>
        holder.Passed is null
            ? [new PaperFact(T["Price"], ticket.Price.IsZero ? T["Free"] : MoneyText.Of(ticket.Price))]
            : [];
}
