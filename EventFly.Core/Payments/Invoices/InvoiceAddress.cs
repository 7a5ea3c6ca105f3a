using EventFly.Core.Kernel;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Payments.Invoices;

/// <summary>To whom an invoice is written, when it is not only the buyer by name.</summary>
/// <param name="Company">Who is invoiced; empty for the buyer.</param>
/// <param name="Address">Street, postal code, town and country, a line each.</param>
/// <param name="Reference">What the bookkeeping there wants to read, such as the number of a purchase order.</param>
public sealed record BuyerDetails(string Company, [property: ManyLines] string Address, string VatId, string Reference)
{
    public const int ReferenceLength = 80;

    public static readonly BuyerDetails None = new("", "", "", "");

    public Fault? FaultToWrite()
    {
        var checks = new Checks();
        Fits(checks, Company, IssuerDetails.NameLength, "company");
        Fits(checks, Address, IssuerDetails.AddressLength, "address");
        checks.That(VatIds.IsPlausible(VatId), "vatId", VatIds.Rule);
        Fits(checks, Reference, ReferenceLength, "reference");
        return checks.Fault;
    }

    /// <summary>As it is read, without what is empty.</summary>
    public string ToLines() =>
        string.Join('\n', new[] { Company, Address, VatId, Reference }.Where(line => line.Length > 0));

    public BuyerDetails Tidy() =>
        new(Company.Trim(), IssuerDetails.Lines(Address), VatIds.Tidy(VatId), Reference.Trim());

    private static void Fits(Checks checks, string text, int most, string field) =>
        checks.That(Text.Fits(text.Trim(), most), field, new Sentence("Keep it within {0} characters.", most));
}

/// <summary>What the buyer of an order wants to read on its invoice.</summary>
public sealed class InvoiceAddress : Aggregate
{
    private InvoiceAddress() { }

    public OrderId Order { get; private set; }

    public BuyerDetails Buyer { get; private set; } = BuyerDetails.None;

    public static InvoiceAddress Of(OrderId order) => new() { Order = order };

    public void Change(BuyerDetails buyer) => Buyer = buyer;
}
