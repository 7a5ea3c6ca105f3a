using EventFly.Core.Payments.Issuers;

namespace EventFly.Core.Payments.Invoices;

/// <summary>One line, in minor units; negative where money goes back.</summary>
/// <param name="UnitPrice">Of one, tax included.</param>
/// <param name="TaxRate">In thousandths of a percent.</param>
public sealed record InvoiceLine(string Text, int Quantity, long UnitPrice, int TaxRate, long Tax, long Gross);

/// <summary>The sums of one tax rate, in minor units.</summary>
/// <param name="TaxRate">In thousandths of a percent.</param>
public sealed record InvoiceSum(int TaxRate, long Net, long Tax, long Gross);

/// <summary>Another document that this one takes back.</summary>
public sealed record InvoiceReference(string Number, DateOnly IssuedOn);

public enum InvoiceReason
{
    /// <summary>An order was paid.</summary>
    Sale,

    /// <summary>Money went back to the buyer.</summary>
    Refund,

    /// <summary>The buyer's bank took money back for good.</summary>
    Dispute,

    /// <summary>The buyer wanted another address: what was written is taken back, and written anew.</summary>
    OtherAddress,

    /// <summary>Nobody paid it in time, so the invoice does not hold.</summary>
    NotPaid,

    /// <summary>Money that was to go back did not arrive, so the credit note does not hold.</summary>
    ReturnFailed,
}

/// <summary>
/// All that stands on an invoice, as it was when it was written: it is printed from this alone, whatever changes later. Amounts are
/// the order's own, in minor units.
/// </summary>
/// <param name="Language">Of its own words, as HTML calls it.</param>
/// <param name="IssuedOn">By the calendar in the event's zone, as all its days.</param>
/// <param name="PerformedFrom">First day of the event.</param>
/// <param name="PerformedUntil">Its last.</param>
/// <param name="BuyerName">Who ordered.</param>
/// <param name="OrderNumber">As people say it.</param>
public sealed record InvoiceContent(
    InvoiceKind Kind,
    string Number,
    InvoiceReason Reason,
    string Language,
    DateOnly IssuedOn,
    DateOnly PerformedFrom,
    DateOnly PerformedUntil,
    string Zone,
    IssuerDetails Seller,
    string? Logo,
    string BuyerName,
    string BuyerEmail,
    BuyerDetails Buyer,
    string EventTitle,
    string OrderNumber,
    string Currency,
    IReadOnlyList<InvoiceLine> Lines,
    InvoiceReference? Refers
)
{
    /// <summary>It is to be transferred until then; null when it was paid before it was written.</summary>
    public DateTimeOffset? PayUntil { get; init; }

    /// <summary>To which account, in the organizer's words.</summary>
    public string PayTo { get; init; } = "";

    /// <summary>One for each rate, the highest first; they come to the total.</summary>
    public IReadOnlyList<InvoiceSum> Sums =>
        [
            .. Lines
                .GroupBy(l => l.TaxRate)
                .OrderByDescending(g => g.Key)
                .Select(g => new InvoiceSum(
                    g.Key,
                    g.Sum(l => l.Gross - l.Tax),
                    g.Sum(l => l.Tax),
                    g.Sum(l => l.Gross)
                )),
        ];

    public long Tax => Lines.Sum(l => l.Tax);

    public long Total => Lines.Sum(l => l.Gross);
}
