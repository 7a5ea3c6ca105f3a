using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <param name="CanWrite">It is paid and has none, and its organizer writes invoices.</param>
/// <param name="Buyer">To whom they are written; empty where that is the buyer's name.</param>
/// <param name="CanAddress">It has one or may get one, and it can be written to somebody else.</param>
public sealed record InvoicesOfOrder(
    IReadOnlyList<InvoiceRow> Invoices,
    bool CanWrite,
    BuyerDetails Buyer,
    bool CanAddress
)
{
    /// <summary>Of to whom they are written, 0 while nobody said so; send it with a change.</summary>
    public long Version { get; init; }
}

/// <summary>What was written for one order of an event, oldest first.</summary>
public sealed record ListInvoicesOfOrder(EventId Event, OrderId Order) : IUseCase<InvoicesOfOrder>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(ISoldOrders orders, InvoicesOfSale invoices)
        : IHandler<ListInvoicesOfOrder, InvoicesOfOrder>
    {
        public async Task<Result<InvoicesOfOrder>> Handle(
            ListInvoicesOfOrder request,
            CancellationToken cancellation
        ) =>
            await orders.Find(request.Order, cancellation) is { } order
            && order.Event == request.Event
            && await invoices.Of(order, cancellation) is { } written
                ? new InvoicesOfOrder(
                    written.Invoices,
                    CanWrite: written is { IsOffered: true, Invoices.Count: 0 } && order.IsGood,
                    written.Buyer,
                    CanAddress: written.CanChange
                )
                {
                    Version = written.Version,
                }
                : new InvoicesOfOrder([], CanWrite: false, BuyerDetails.None, CanAddress: false);
    }
}
