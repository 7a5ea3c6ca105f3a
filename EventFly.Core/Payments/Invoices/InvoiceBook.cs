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
    /// <summary>
    /// All that an order's documents are written from, once nobody else writes any. Null when it is not paid, unless it is to be paid
    /// on invoice.
    /// </summary>
    public async Task<InvoiceCase?> Open(OrderId id, CancellationToken cancellation)
    {
        var begun = await db
            .Payments.AsNoTracking()
            .Where(p => p.Order == id && p.Amount.Minor > 0)
            .OrderBy(p => p.Part)
            .Select(p => new { p.Id, p.State })
            .ToListAsync(cancellation);
        if (
            begun.Count == 0
            || await orders.Find(id, cancellation) is not { } order
            || !(order.IsOnInvoice || begun.Exists(p => p.State is PaymentState.Settled))
            || await events.Find(order.Event, cancellation) is not { } card
            || await db
                .Issuers.AsNoTracking()
                .FirstOrDefaultAsync(i => i.Organization == card.Organization, cancellation)
                is not { } issuer
        )
        {
            return null;
        }

        await payments.Held(begun[0].Id, cancellation);
        var written = await db
            .Invoices.AsNoTracking()
            .Where(i => i.Order == id)
            .OrderBy(i => i.Sequence)
            .ToListAsync(cancellation);
        var paid = await db
            .Payments.AsNoTracking()
            .Where(p => p.Order == id && p.Amount.Minor > 0 && p.State == PaymentState.Settled)
            .OrderBy(p => p.Part)
            .Select(p => new { p.Part, p.Id })
            .ToListAsync(cancellation);
        var address = await db.InvoiceAddresses.AsNoTracking().FirstOrDefaultAsync(a => a.Order == id, cancellation);
        return new InvoiceCase(
            order,
            card,
            issuer,
            paid.ConvertAll(p => new PaidPart(p.Part, p.Id)),
            address?.Buyer ?? BuyerDetails.None,
            written
        );
    }

    /// <summary>Writes its invoice, unless it has one, and one for each change of it that was paid.</summary>
    public async Task WriteInvoice(InvoiceCase open, CancellationToken cancellation)
    {
        Speak(open.Order.Language);
        var isDue = open.Order is { IsOnInvoice: true, IsOpen: true };
        foreach (var part in isDue ? open.Numbers : open.Parts.Select(p => p.Part))
        {
            // What is paid and not made yet has no lines; it is written once it is made.
            if (open.InvoiceOf(part) is (null, var cause))
            {
                await Write(open, InvoiceReason.Sale, open.SaleLines(part), cause, null, cancellation);
            }
        }
    }

    /// <summary>Takes its invoices back, and writes them anew for another buyer. Nothing of it went back yet.</summary>
    public async Task WriteAnew(InvoiceCase open, CancellationToken cancellation)
    {
        Speak(open.Order.Language);
        foreach (var part in open.Numbers)
        {
            if (open.InvoiceOf(part).Holds is not { } old)
            {
                continue;
            }

            var lines = old.Content.Lines.Select(InvoiceCase.Back).ToList();
            // The credit note goes to whom the invoice went.
            var back = open with
            {
                Buyer = old.Content.Buyer,
            };
            await Write(back, InvoiceReason.OtherAddress, lines, old.Id.Value, old, cancellation);
            var cause = open.InvoiceOf(part).Cause;
            await Write(open, InvoiceReason.Sale, old.Content.Lines, cause, null, cancellation);
        }
    }

    /// <summary>
    /// A credit note for each time that money went back, and what takes one back whose money did not arrive; and for an invoice that
    /// nobody paid in time.
    /// </summary>
    public async Task WriteReturns(InvoiceCase open, CancellationToken cancellation)
    {
        if (!open.IsInvoiced)
        {
            return;
        }

        Speak(open.Order.Language);
        if (open is { Parts: [], Order: { IsOpen: false, IsGood: false } })
        {
            var unpaid = open.InvoiceOf(0).Holds!;
            var lines = unpaid.Content.Lines.Select(InvoiceCase.Back).ToList();
            await Write(To(unpaid), InvoiceReason.NotPaid, lines, unpaid.Id.Value, unpaid, cancellation);
            return;
        }

        foreach (var part in open.Parts)
        {
            if (open.InvoiceOf(part.Part).Holds is { } invoice)
            {
                await WriteRefunds(To(invoice), part.Payment, invoice, cancellation);
                await WriteDisputes(To(invoice), part.Payment, invoice, cancellation);
            }
        }

        InvoiceCase To(Invoice invoice) => open with { Buyer = invoice.Content.Buyer };
    }

    private async Task WriteRefunds(
        InvoiceCase open,
        PaymentId payment,
        Invoice invoice,
        CancellationToken cancellation
    )
    {
        var refunds = await db
            .Refunds.AsNoTracking()
            .Where(r => r.Payment == payment && r.SentAt != null)
            .OrderBy(r => r.SentAt)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellation);
        foreach (var refund in refunds.Where(r => r.DroppedAt is null))
        {
            var note = open.Find(InvoiceKind.CreditNote, refund.Id.Value);
            if (note is null && refund.FailedAt is null)
            {
                var lines = InvoiceCase.ReturnLines(refund.SharesOf(open.Order.Shares), T["Money back"]);
                await Write(open, InvoiceReason.Refund, lines, refund.Id.Value, invoice, cancellation);
            }
            else if (note is not null && refund.FailedAt is not null)
            {
                var lines = note.Content.Lines.Select(InvoiceCase.Back).ToList();
                await Write(open, InvoiceReason.ReturnFailed, lines, refund.Id.Value, note, cancellation);
            }
        }
    }

    private async Task WriteDisputes(
        InvoiceCase open,
        PaymentId payment,
        Invoice invoice,
        CancellationToken cancellation
    )
    {
        var lost = await db
            .Disputes.AsNoTracking()
            .Where(d => d.Payment == payment && d.State == DisputeState.Lost)
            .OrderBy(d => d.Id)
            .ToListAsync(cancellation);
        foreach (var dispute in lost)
        {
            var lines = InvoiceCase.ReturnLines(dispute.SharesOf(open.Order.Shares), T["Taken back by the bank"]);
            await Write(open, InvoiceReason.Dispute, lines, dispute.Id.Value, invoice, cancellation);
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
