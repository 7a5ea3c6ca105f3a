using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Invoices;

/// <summary>One paid order, and what was written for it.</summary>
/// <param name="Written">Oldest first; what is written now comes at its end.</param>
internal sealed record InvoiceCase(
    SoldOrder Order,
    EventCard Card,
    Issuer Issuer,
    PaymentId Payment,
    BuyerDetails Buyer,
    List<Invoice> Written
)
{
    /// <summary>The invoice that holds; null before the first.</summary>
    public Invoice? Current => Written.LastOrDefault(i => i.Kind is InvoiceKind.Invoice);

    public Invoice? Find(InvoiceKind kind, Guid cause) =>
        Written.FirstOrDefault(i => i.Kind == kind && i.Cause == cause);

    /// <summary>What was sold, line by line, and the fee on top; it comes to the total of the order.</summary>
    public IReadOnlyList<InvoiceLine> SaleLines() =>
        [
            .. Order.Lines.Select(l => new InvoiceLine(
                l.Name,
                l.Quantity,
                l.UnitPrice,
                l.TaxRate,
                l.Share.Tax,
                l.Share.Gross
            )),
            .. Order.Fee == 0 ? [] : new InvoiceLine[] { new(T["Booking fee"], 1, Order.Fee, 0, 0, Order.Fee) },
        ];

    /// <summary>One for each rate at which money went back.</summary>
    public static IReadOnlyList<InvoiceLine> ReturnLines(IEnumerable<TaxShare> shares, string text) =>
        [.. shares.Select(s => new InvoiceLine(text, 1, -s.Gross, s.Rate, -s.Tax, -s.Gross))];

    /// <summary>The same, the other way.</summary>
    public static InvoiceLine Back(InvoiceLine line) =>
        line with
        {
            UnitPrice = -line.UnitPrice,
            Tax = -line.Tax,
            Gross = -line.Gross,
        };

    public InvoiceContent ContentOf(
        InvoiceKind kind,
        InvoiceReason reason,
        int sequence,
        IReadOnlyList<InvoiceLine> lines,
        Invoice? refers,
        DateTimeOffset now
    )
    {
        var (first, last) = Zone.Days(Card.StartsAt, Card.EndsAt, Card.Zone);
        return new InvoiceContent(
            kind,
            InvoiceNumbers.Word(Issuer.Details.Prefix, sequence),
            reason,
            Language,
            DateOnly.FromDateTime(Zone.Local(now, Card.Zone).DateTime),
            first,
            last,
            Card.Zone,
            Issuer.Details,
            Issuer.Logo,
            Order.Name,
            Order.Email,
            Buyer,
            Card.Title,
            Order.Id.Reference,
            Order.Total.Currency,
            lines,
            refers is null ? null : new InvoiceReference(refers.Number, refers.IssuedOn)
        );
    }
}
