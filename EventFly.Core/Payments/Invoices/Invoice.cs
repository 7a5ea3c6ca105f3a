using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

public enum InvoiceKind
{
    Invoice,

    /// <summary>Takes an invoice back, in whole or in part.</summary>
    CreditNote,

    /// <summary>Takes a credit note back whose money did not arrive.</summary>
    Correction,
}

/// <summary>
/// What was written to a buyer for the books: an invoice, or what takes one back. Never changed, never deleted; what is wrong is
/// taken back and written anew.
/// </summary>
public sealed class Invoice
{
    public const int NumberLength = 24;

    private Invoice() { }

    public InvoiceId Id { get; private init; }

    public OrganizationId Organization { get; private init; }

    public EventId Event { get; private init; }

    public OrderId Order { get; private init; }

    public InvoiceKind Kind { get; private init; }

    /// <summary>What it was written for: the order, the refund, the dispute, or what it takes back. One cause has one of each kind.</summary>
    public Guid Cause { get; private init; }

    /// <summary>The invoice that it takes back, or the credit note; null for an invoice.</summary>
    public InvoiceId? Refers { get; private init; }

    /// <summary>Without gaps in an organization, from 1.</summary>
    public int Sequence { get; private init; }

    public string Number { get; private init; } = "";

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>By the calendar in the event's zone.</summary>
    public DateOnly IssuedOn { get; private init; }

    /// <summary>Who is invoiced, in a line.</summary>
    public string Buyer { get; private init; } = "";

    /// <summary>Number, buyer and order as <see cref="SearchWords"/> folds them.</summary>
    public string FoldedText { get; private init; } = "";

    /// <summary>Negative where money goes back.</summary>
    public Money Total { get; private init; }

    /// <summary>How much of the total is tax, in minor units.</summary>
    public long Tax { get; private init; }

    public InvoiceContent Content { get; private init; } = null!;

    public static Invoice Write(
        OrganizationId organization,
        SoldOrder order,
        InvoiceContent content,
        int sequence,
        Guid cause,
        InvoiceId? refers,
        DateTimeOffset now
    )
    {
        var buyer = content.Buyer.Company.Length > 0 ? content.Buyer.Company : content.BuyerName;
        return new()
        {
            Id = InvoiceId.New(),
            Organization = organization,
            Event = order.Event,
            Order = order.Id,
            Kind = content.Kind,
            Cause = cause,
            Refers = refers,
            Sequence = sequence,
            Number = content.Number,
            WrittenAt = now,
            IssuedOn = content.IssuedOn,
            Buyer = buyer,
            FoldedText = SearchWords.Fold(
                content.Number,
                content.BuyerName,
                content.Buyer.Company,
                content.BuyerEmail,
                content.OrderNumber
            ),
            Total = order.Total with { Minor = content.Total },
            Tax = content.Tax,
            Content = content,
        };
    }
}
