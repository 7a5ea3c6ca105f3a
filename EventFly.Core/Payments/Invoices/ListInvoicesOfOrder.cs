using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <param name="CanWrite">It is paid and has none, and its organizer writes invoices.</param>
/// <param name="Buyer">To whom they are written; empty where that is the buyer's name.</param>
/// <param name="CanAddress">It has one or may get one, and it can be written to somebody else.</param>
public sealed record InvoicesOfOrder(
    IReadOnlyList<InvoiceRow> Invoices,
    bool CanWrite,
    BuyerDetails Buyer,
    bool CanAddress
);

/// <summary>What was written for one order of an event, oldest first.</summary>
public sealed record ListInvoicesOfOrder(EventId Event, OrderId Order) : IUseCase<InvoicesOfOrder>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IPaymentsDb db, ISoldOrders orders, IEventLookup events, MoneyGone gone)
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
            var isWriting = await db.Issuers.AnyAsync(i => i.Organization == organization && i.IsWriting, cancellation);
            var found = await orders.Find(request.Order, cancellation);
            if (!isWriting || found is not { Total.IsZero: false } order || order.Event != request.Event)
            {
                return new InvoicesOfOrder(invoices, CanWrite: false, BuyerDetails.None, CanAddress: false);
            }

            var address = await db
                .InvoiceAddresses.AsNoTracking()
                .FirstOrDefaultAsync(a => a.Order == order.Id, cancellation);
            return new InvoicesOfOrder(
                invoices,
                CanWrite: invoices.Count == 0 && order.IsGood,
                address?.Buyer ?? BuyerDetails.None,
                CanAddress: (order.IsOpen || order.IsGood)
                    && (invoices.Count == 0 || !await gone.Any(order.Id, cancellation))
            );
        }
    }
}
