using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// An order was paid, or its money went back: what has to be written is written, in a commit of its own, long after the buyer has
/// the tickets.
/// </summary>
internal sealed class KeepInvoices(InvoiceBook book)
    : IFollowUp<InvoiceDue>,
        IFollowUp<MoneyReturned>,
        IFollowUp<MoneyNeedsLook>
{
    public async Task Follow(InvoiceDue happened, CancellationToken cancellation)
    {
        if (await book.Open(happened.Order, cancellation) is not { } open)
        {
            return;
        }

        if (open.Issuer.IsWriting)
        {
            await book.WriteInvoice(open, cancellation);
        }

        // Money may have gone back before anybody came to write the invoice.
        await book.WriteReturns(open, cancellation);
    }

    public Task Follow(MoneyReturned happened, CancellationToken cancellation) =>
        Returned(happened.Order, cancellation);

    public Task Follow(MoneyNeedsLook happened, CancellationToken cancellation) =>
        happened.Kind is MoneyMoveKind.DisputeLost or MoneyMoveKind.ReturnFailed
            ? Returned(happened.Order, cancellation)
            : Task.CompletedTask;

    private async Task Returned(OrderId order, CancellationToken cancellation)
    {
        if (await book.Open(order, cancellation) is { } open)
        {
            await book.WriteReturns(open, cancellation);
        }
    }
}
