using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Payments.Invoices;

/// <param name="Number">As it stands on it.</param>
public sealed record PrintedInvoice(string Number, byte[] Pdf);

/// <summary>An invoice as a PDF file, from what was kept of it alone and in its own language.</summary>
internal sealed class InvoicePrinter(IInvoicePapers papers, IImages images) : ICollaborator
{
    public async Task<PrintedInvoice> Print(Invoice invoice, CancellationToken cancellation)
    {
        var content = invoice.Content;
        var logo = await Logo(content.Logo, cancellation);
        Speak(content.Language);
        return new PrintedInvoice(content.Number, papers.Print(Paper(content, invoice.WrittenAt, logo)));
    }

    private async Task<byte[]?> Logo(string? name, CancellationToken cancellation)
    {
        await using var picture = name is null ? null : images.Open(name);
        if (picture is null)
        {
            return null;
        }

        using var file = new MemoryStream();
        await picture.CopyToAsync(file, cancellation);
        return file.ToArray();
    }

    private static InvoicePaper Paper(InvoiceContent content, DateTimeOffset writtenAt, byte[]? logo)
    {
        var seller = content.Seller;
        return new InvoicePaper(
            Title(content),
            seller.LegalName,
            writtenAt,
            logo,
            string.Join(" · ", [seller.LegalName, .. seller.Address.Split('\n'), seller.Country]),
            To(content),
            Seller(seller),
            Facts(content),
            [T["What"], T["Quantity"], T["Price"], T["Tax"], T["Net"], T["Gross"]],
            [.. content.Lines.Select(l => Row(l, content.Currency))],
            [T["Tax rate"], T["Net"], T["Tax"], T["Gross"]],
            [.. content.Sums.Select(s => Sum(s, content.Currency)), Total(content)],
            Notes(content),
            seller.Footer,
            T["Page {0} of {1}", "{0}", "{1}"]
        );
    }

    private static string Title(InvoiceContent content) =>
        content.Kind switch
        {
            InvoiceKind.Invoice => T["Invoice {0}", content.Number],
            InvoiceKind.CreditNote => T["Credit note {0}", content.Number],
            InvoiceKind.Correction => T["Correction {0}", content.Number],
        };

    private static IReadOnlyList<string> To(InvoiceContent content)
    {
        var buyer = content.Buyer;
        string[] lines =
        [
            buyer.Company,
            content.BuyerName,
            .. buyer.Address.Split('\n'),
            buyer.VatId.Length > 0 ? T["VAT ID {0}", buyer.VatId] : "",
        ];
        return [.. lines.Where(l => l.Length > 0)];
    }

    private static IReadOnlyList<string> Seller(IssuerDetails seller)
    {
        string[] lines =
        [
            seller.LegalName,
            .. seller.Address.Split('\n'),
            seller.Country,
            seller.TaxNumber.Length > 0 ? T["Tax number {0}", seller.TaxNumber] : "",
            seller.VatId.Length > 0 ? T["VAT ID {0}", seller.VatId] : "",
            seller.Registration,
            seller.Email,
        ];
        return [.. lines.Where(l => l.Length > 0)];
    }

    private static IReadOnlyList<InvoiceFact> Facts(InvoiceContent content)
    {
        var performed =
            content.PerformedFrom == content.PerformedUntil
                ? Day(content.PerformedFrom)
                : T["{0} to {1}", Day(content.PerformedFrom), Day(content.PerformedUntil)];
        return
        [
            new(T["Date"], Day(content.IssuedOn)),
            new(T["Date of the event"], performed),
            new(T["Order number"], content.OrderNumber),
            .. content.Refers is { } other
                ? [new(T["Takes back"], T["{0} of {1}", other.Number, Day(other.IssuedOn)])]
                : Array.Empty<InvoiceFact>(),
            .. content.Buyer.Reference is { Length: > 0 } reference
                ? [new(T["Your reference"], reference)]
                : Array.Empty<InvoiceFact>(),
        ];
    }

    private static IReadOnlyList<string> Row(InvoiceLine line, string currency) =>
        [
            line.Text,
            line.Quantity.ToString(CultureInfo.CurrentCulture),
            Amount(line.UnitPrice, currency),
            Rate(line.TaxRate),
            Amount(line.Gross - line.Tax, currency),
            Amount(line.Gross, currency),
        ];

    private static IReadOnlyList<string> Sum(InvoiceSum sum, string currency) =>
        [Rate(sum.TaxRate), Amount(sum.Net, currency), Amount(sum.Tax, currency), Amount(sum.Gross, currency)];

    private static IReadOnlyList<string> Total(InvoiceContent content) =>
        [
            T["Total in {0}", content.Currency],
            Amount(content.Total - content.Tax, content.Currency),
            Amount(content.Tax, content.Currency),
            Amount(content.Total, content.Currency),
        ];

    private static IReadOnlyList<string> Notes(InvoiceContent content) =>
        [
            T["For {0}, ordered by {1}.", content.EventTitle, content.BuyerName],
            content.Reason switch
            {
                InvoiceReason.Sale when content.PayUntil is { } until => T[
                    "Please transfer the total until {0}, with the order number {1} as its purpose.",
                    Day(DateOnly.FromDateTime(Zone.Local(until, content.Zone).DateTime)),
                    content.OrderNumber
                ],
                InvoiceReason.Sale => T["It is paid in full; nothing is left to pay."],
                InvoiceReason.Refund => T["The amount goes back the way it was paid."],
                InvoiceReason.Dispute => T["The bank of the payer has taken the amount back."],
                InvoiceReason.OtherAddress => T["The invoice is written anew to another address; no money moves."],
                InvoiceReason.NotPaid => T["It was not paid in time, so the invoice does not hold."],
                InvoiceReason.ReturnFailed => T["The money did not arrive, so that credit note does not hold."],
            },
            .. content.PayTo.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];

    private static string Amount(long minor, string currency)
    {
        var money = new Money(minor, currency);
        return money.Major.ToString($"N{money.Decimals}", CultureInfo.CurrentCulture).Replace('-', '−');
    }

    private static string Rate(int thousandths) =>
        TaxShare.PercentOf(thousandths).ToString("0.###", CultureInfo.CurrentCulture) + "\u00A0%";

    private static string Day(DateOnly day) =>
        day.ToString(Language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.CurrentCulture);
}
