using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <param name="CanWrite">It is paid and has none, and its organizer writes invoices.</param>
public sealed record InvoicesOfOrder(IReadOnlyList<InvoiceRow> Invoices, bool CanWrite);

/// <summary>What was written for one order of an event, oldest first.</summary>
public sealed record ListInvoicesOfOrder(EventId Event, OrderId Order) : IUseCase<InvoicesOfOrder>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IPaymentsDb db, ISoldOrders orders, IEventLookup events)
        : IHandler<ListInvoicesOfOrder, InvoicesOfOrder>
    {
        public async Task<Result<InvoicesOfOrder>> Handle(ListInvoicesOfOrder request, CancellationToken cancellation)
        {
            var invoices = await db
                .Invoices.AsNoTracking()
                .Where(i => i.Order == request.Order && i.Event == request.Event)
                .OrderBy(i => i.Sequence)
                .Take(500)
                .Rows(db)
                .ToListAsync(cancellation);
            var organization = (await events.Find(request.Event, cancellation))?.Organization;
            var canWrite =
                invoices.Count == 0
                && await db.Issuers.AnyAsync(i => i.Organization == organization && i.IsWriting, cancellation)
                && await orders.Find(request.Order, cancellation) is { IsGood: true, Total.IsZero: false } order
                && order.Event == request.Event;
            return new InvoicesOfOrder(invoices, canWrite);
        }
    }
}
