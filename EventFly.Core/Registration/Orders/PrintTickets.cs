using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Orders;

/// <param name="Pdf">A page for each ticket.</param>
public sealed record PrintedTickets(string EventSlug, byte[] Pdf);

/// <summary>The tickets on paper that a link holds.</summary>
public sealed record PrintTickets(string Key) : IUseCase<PrintedTickets>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventSheets sheets, TicketPrinter printer)
        : IHandler<PrintTickets, PrintedTickets>
    {
        public async Task<Result<PrintedTickets>> Handle(PrintTickets request, CancellationToken cancellation)
        {
            if (
                await db.FindHolder(request.Key, cancellation) is not { } holder
                || await sheets.Find(holder.Order.Event, cancellation) is not { } sheet
            )
            {
                return Fault.NotVisible;
            }

            return await printer.Print(holder, sheet, cancellation) is { } pdf
                ? new PrintedTickets(sheet.Card.Slug, pdf)
                : RegistrationFaults.NoTickets;
        }
    }
}
