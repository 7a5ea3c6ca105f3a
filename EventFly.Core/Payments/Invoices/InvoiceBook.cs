using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Invoices;

/// <summary>
/// Writes what has to be written for an order: its invoice, then a credit note for each time that money went back. It may be asked
/// as often as anything happens to the order, in any turn, and writes each thing once.
/// </summary>
internal sealed class InvoiceBook(
    IPaymentsDb db,
    PaymentBook payments,
    ISoldOrders orders,
    IEventLookup events,
    InvoiceNumbers numbers,
    TimeProvider time
) : ICollaborator
{
    /// <summary>All that an order's documents are written from, once nobody else writes any. Null when it is not paid.</summary>
    public async Task<InvoiceCase?> Open(OrderId id, CancellationToken cancellation)
    {
        var payment = await db
            .Payments.Where(p => p.Order == id && p.State == PaymentState.Settled && p.Amount.Minor > 0)
            .Select(p => (PaymentId?)p.Id)
            .FirstOrDefaultAsync(cancellation);
        if (
            payment is not { } settled
            || await orders.Find(id, cancellation) is not { } order
            || await events.Find(order.Event, cancellation) is not { } card
            || await db
                .Issuers.AsNoTracking()
                .FirstOrDefaultAsync(i => i.Organization == card.Organization, cancellation)
                is not { } issuer
        )
        {
            return null;
        }

        await payments.Held(settled, cancellation);
        var written = await db
            .Invoices.AsNoTracking()
            .Where(i => i.Order == id)
            .OrderBy(i => i.Sequence)
            .ToListAsync(cancellation);
        var address = await db.InvoiceAddresses.AsNoTracking().FirstOrDefaultAsync(a => a.Order == id, cancellation);
        return new InvoiceCase(order, card, issuer, settled, address?.Buyer ?? BuyerDetails.None, written);
    }

    /// <summary>Writes its invoice, unless it has one.</summary>
    public async Task WriteInvoice(InvoiceCase open, CancellationToken cancellation)
    {
        if (open.Current is null)
        {
            Speak(open.Order.Language);
            await Write(open, InvoiceReason.Sale, open.SaleLines(), open.Order.Id.Value, null, cancellation);
        }
    }

    /// <summary>Takes its invoice back, and writes it anew for another buyer. Nothing of it went back yet.</summary>
    public async Task WriteAnew(InvoiceCase open, CancellationToken cancellation)
    {
        Speak(open.Order.Language);
        var old = open.Current!;
        var lines = old.Content.Lines.Select(InvoiceCase.Back).ToList();
        // The credit note goes to whom the invoice went.
        var back = open with
        {
            Buyer = old.Content.Buyer,
        };
        await Write(back, InvoiceReason.OtherAddress, lines, old.Id.Value, old, cancellation);
        await Write(open, InvoiceReason.Sale, open.SaleLines(), back.Written[^1].Id.Value, null, cancellation);
    }

    /// <summary>A credit note for each time that money went back, and what takes one back whose money did not arrive.</summary>
    public async Task WriteReturns(InvoiceCase open, CancellationToken cancellation)
    {
        if (open.Current is not { } invoice)
        {
            return;
        }

        Speak(open.Order.Language);
        var paid = open.Order.Shares;
        var buyer = open with { Buyer = invoice.Content.Buyer };
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Payment == open.Payment && r.SentAt != null)
            .OrderBy(r => r.SentAt)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellation);
        foreach (var refund in refunds.Where(r => r.DroppedAt is null))
        {
            var note = open.Find(InvoiceKind.CreditNote, refund.Id.Value);
            if (note is null && refund.FailedAt is null)
            {
                var lines = InvoiceCase.ReturnLines(refund.SharesOf(paid), T["Money back"]);
                await Write(buyer, InvoiceReason.Refund, lines, refund.Id.Value, invoice, cancellation);
            }
            else if (note is not null && refund.FailedAt is not null)
            {
                var lines = note.Content.Lines.Select(InvoiceCase.Back).ToList();
                await Write(buyer, InvoiceReason.ReturnFailed, lines, refund.Id.Value, note, cancellation);
            }
        }

        var lost = await db
            .Disputes.AsNoTracking()
            .Where(d => d.Payment == open.Payment && d.State == DisputeState.Lost)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellation);
        foreach (var dispute in lost)
        {
            var lines = InvoiceCase.ReturnLines(dispute.SharesOf(paid), T["Taken back by the bank"]);
            await Write(buyer, InvoiceReason.Dispute, lines, dispute.Id.Value, invoice, cancellation);
        }
    }

    private async Task Write(
        InvoiceCase open,
        InvoiceReason reason,
        IReadOnlyList<InvoiceLine> lines,
        Guid cause,
        Invoice? refers,
        CancellationToken cancellation
    )
    {
        var kind = reason switch
        {
            InvoiceReason.Sale => InvoiceKind.Invoice,
            InvoiceReason.ReturnFailed => InvoiceKind.Correction,
            _ => InvoiceKind.CreditNote,
        };
        if (lines.Count == 0 || open.Find(kind, cause) is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var sequence = await numbers.Next(open.Card.Organization, cancellation);
        var content = open.ContentOf(kind, reason, sequence, lines, refers, now);
        var written = Invoice.Write(open.Card.Organization, open.Order, content, sequence, cause, refers?.Id, now);
        db.Invoices.Add(written);
        open.Written.Add(written);
    }
}
