using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Invoices;

/// <summary>What was paid by itself: the order as it was placed, or a change of it.</summary>
internal readonly record struct PaidPart(int Part, PaymentId Payment);

/// <summary>One paid order, or one that is to be paid on invoice, and what was written for it.</summary>
/// <param name="Parts">What of it is paid, in turn.</param>
/// <param name="Written">Oldest first; what is written now comes at its end.</param>
internal sealed record InvoiceCase(
    SoldOrder Order,
    EventCard Card,
    Issuer Issuer,
    IReadOnlyList<PaidPart> Parts,
    BuyerDetails Buyer,
    List<Invoice> Written
)
{
    /// <summary>Some invoice of it holds.</summary>
    public bool IsInvoiced => Written.Exists(i => i.Kind is InvoiceKind.Invoice && NoteOn(i) is null);

    /// <summary>What is paid by itself, or was and is on an invoice.</summary>
    public IEnumerable<int> Numbers => Parts.Select(p => p.Part).Append(0).Distinct();

    public Invoice? Find(InvoiceKind kind, Guid cause) =>
        Written.FirstOrDefault(i => i.Kind == kind && i.Cause == cause);

    /// <summary>The invoice of a part that holds; null when there is none, and then what the next one is written because of.</summary>
    public (Invoice? Holds, Guid Cause) InvoiceOf(int part)
    {
        // A payment has its own name; what was ordered at first has that of the order.
        var cause = part == 0 ? Order.Id.Value : Parts.Single(p => p.Part == part).Payment.Value;
        while (Find(InvoiceKind.Invoice, cause) is { } invoice)
        {
            if (NoteOn(invoice) is not { } note)
            {
                return (invoice, cause);
            }

            cause = note.Id.Value;
        }

        return (null, cause);
    }

    /// <summary>What was sold, line by line, and the fee on top; it comes to what is paid for that part of the order.</summary>
    public IReadOnlyList<InvoiceLine> SaleLines(int part = 0) =>
        [
            .. Order
                .Lines.Where(l => l.Part == part)
                .Select(l => new InvoiceLine(
                    l.InsteadOf is null ? l.Name : T["{0} instead of {1}", l.Name, l.InsteadOf],
                    l.Quantity,
                    l.UnitPrice,
                    l.TaxRate,
                    l.Share.Tax,
                    l.Share.Gross
                )),
            .. Order.Fee == 0 || part > 0
                ? []
                : new InvoiceLine[] { new(T["Booking fee"], 1, Order.Fee, 0, 0, Order.Fee) },
        ];

    /// <summary>What takes it back as a whole.</summary>
    private Invoice? NoteOn(Invoice invoice) => Find(InvoiceKind.CreditNote, invoice.Id.Value);

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
        )
        {
            PayUntil = reason is InvoiceReason.Sale && Parts.Count == 0 ? Order.PayUntil : null,
            PayTo = reason is InvoiceReason.Sale && Parts.Count == 0 ? Order.PayTo : "",
        };
    }
}
