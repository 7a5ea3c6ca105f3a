using EventFly.Core.Payments.Issuers;

namespace EventFly.Web.Organizer.Books;

/// <summary>Legal data as it is typed.</summary>
internal sealed class InvoicingForm(IssuerDetails details, bool isWriting)
{
    private readonly bool _wasWriting = isWriting;

    public string LegalName { get; set; } = details.LegalName;

    public string Address { get; set; } = details.Address;

    public string Country { get; set; } = details.Country;

    public string TaxNumber { get; set; } = details.TaxNumber;

    public string VatId { get; set; } = details.VatId;

    public string Registration { get; set; } = details.Registration;

    public string Email { get; set; } = details.Email;

    public string Footer { get; set; } = details.Footer;

    public string Prefix { get; set; } = details.Prefix;

    public bool IsWriting { get; set; } = isWriting;

    public IssuerDetails Details =>
        new(LegalName, Address, Country, TaxNumber, VatId, Registration, Email, Footer, Prefix);

    public bool IsDirty => Details.Tidy() != details || IsWriting != _wasWriting;
}
