using System.Text;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Registration.Tickets;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Registration.Orders;

/// <summary>What letters with tickets have in common.</summary>
internal sealed class TicketLetter(IRegistrationDb db, TicketPrinter printer, ICalendarFiles calendars) : ICollaborator
{
    /// <summary>
    /// The tickets as a PDF file and the part of the event that they open for a calendar; null when none is valid.
    /// </summary>
    public async Task<IReadOnlyList<Enclosure>?> Enclosures(
        Holder holder,
        EventSheet sheet,
        CancellationToken cancellation
    )
    {
        if (await printer.Print(holder, sheet, cancellation) is not { } pdf)
        {
            return null;
        }

        var opened = await db.For(sheet, db.TicketsOf(holder), cancellation);
        return
        [
            new Enclosure("tickets.pdf", "application/pdf", pdf),
            new Enclosure(
                "event.ics",
                "text/calendar; charset=utf-8; method=PUBLISH",
                Encoding.UTF8.GetBytes(calendars.Write(opened.Entry))
            ),
        ];
    }

    /// <summary>The place is the organizer's to word, and leads nowhere; the link to its map is ours.</summary>
    public static string WhenAndWhere(EventSheet sheet)
    {
        var where = EventWords.Where(sheet with { Where = LetterText.Place(sheet.Where) });
        return sheet.MapLink is { } map
            ? $"{EventWords.When(sheet)}\n{where}\n{T["Map: {0}", map]}"
            : $"{EventWords.When(sheet)}\n{where}";
    }
}
