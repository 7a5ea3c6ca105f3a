using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Pdf">A page for each ticket.</param>
public sealed record PrintedTickets(string EventSlug, byte[] Pdf);

/// <summary>The tickets of an order on paper, for whoever has its link.</summary>
public sealed record PrintTickets(string Key) : IUseCase<PrintedTickets>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, IEventSheets sheets, TicketPrinter printer)
        : IHandler<PrintTickets, PrintedTickets>
    {
        public async Task<Result<PrintedTickets>> Handle(PrintTickets request, CancellationToken cancellation)
        {
            var order = await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Key == request.Key, cancellation);
            if (order is null || await sheets.Find(order.Event, cancellation) is not { } sheet)
            {
                return Fault.NotVisible;
            }

            return await printer.Print(order, sheet, cancellation) is { } pdf
                ? new PrintedTickets(sheet.Card.Slug, pdf)
                : RegistrationFaults.NoTickets;
        }
    }
}
