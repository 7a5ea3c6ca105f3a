using EventFly.Core.Kernel;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Invoices;

/// <summary>What was written for an order, as its buyer sees it.</summary>
/// <param name="Invoices">Oldest first.</param>
/// <param name="Buyer">What the buyer wants to read on it.</param>
/// <param name="IsOffered">Its organizer writes invoices, and this order has one or may get one.</param>
/// <param name="CanChange">The buyer may say to whom it is written, or may say otherwise.</param>
public sealed record OrderInvoices(
    IReadOnlyList<InvoiceRow> Invoices,
    BuyerDetails Buyer,
    bool IsOffered,
    bool CanChange
)
{
    /// <summary>Of what the buyer wants to read on it, 0 while nobody said so; send it with a change.</summary>
    public long Version { get; init; }
}

/// <summary>The invoice of an order and what became of it, for whoever has the buyer's link.</summary>
public sealed record GetOrderInvoices(string Key) : IUseCase<OrderInvoices>, IThrottled
{
    public Throttle Throttle => Throttle.Guesses;

    public Access Access => Access.Anyone;

    internal sealed class Handler(ISoldOrders orders, InvoicesOfSale invoices)
        : IHandler<GetOrderInvoices, OrderInvoices>
    {
        public async Task<Result<OrderInvoices>> Handle(GetOrderInvoices request, CancellationToken cancellation) =>
            await orders.FindByKey(request.Key, cancellation) is { } order
            && await invoices.Of(order, cancellation) is { } written
                ? written
                : Fault.NotVisible;
    }
}

/// <summary>Whether money of an order went back, is to go back, or is with the payer's bank.</summary>
internal sealed class MoneyGone(IPaymentsDb db) : ICollaborator
{
    public async Task<bool> Any(OrderId order, CancellationToken cancellation) =>
        await db.Refunds.AnyAsync(r => r.Order == order && r.DroppedAt == null, cancellation)
        || await db.Disputes.AnyAsync(
            d => d.Order == order && d.State != DisputeState.Won && d.State != DisputeState.Closed,
            cancellation
        );
}
