using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Issuers;

/// <summary>An organization as it stands on its invoices.</summary>
/// <param name="Address">Street, postal code and town, a line each.</param>
/// <param name="TaxNumber">As the tax office gave it.</param>
/// <param name="VatId">With its country's two letters.</param>
/// <param name="Registration">Register and number, or whatever else has to stand there.</param>
/// <param name="Email">Whom buyers ask about an invoice; empty for nobody.</param>
/// <param name="Footer">A line at the foot of each page.</param>
/// <param name="Prefix">Stands before each number, with a dash between; may be empty.</param>
public sealed record IssuerDetails(
    string LegalName,
    [property: ManyLines] string Address,
    string Country,
    string TaxNumber,
    string VatId,
    string Registration,
    string Email,
    string Footer,
    string Prefix
)
{
    public const int NameLength = 120;
    public const int AddressLength = 300;
    public const int CountryLength = 60;
    public const int TaxNumberLength = 40;
    public const int VatIdLength = 20;
    public const int RegistrationLength = 120;
    public const int EmailLength = 254;
    public const int FooterLength = 200;
    public const int PrefixLength = 12;

    public static readonly IssuerDetails Empty = new("", "", "", "", "", "", "", "", "");

    /// <summary>What is wrong with them; for whoever writes invoices, also what is missing.</summary>
    public Fault? FaultToWrite(bool isWriting)
    {
        var checks = new Checks();
        Given(checks, isWriting, LegalName, NameLength, "legalName", "Write the name that the tax office knows.");
        Given(
            checks,
            isWriting,
            Address,
            AddressLength,
            "address",
            "Write the street, and the postal code with the town."
        );
        Given(checks, isWriting, Country, CountryLength, "country", "Write the country.");
        Fits(checks, TaxNumber, TaxNumberLength, "taxNumber");
        if (isWriting)
        {
            checks.That(
                (TaxNumber + VatId).Trim().Length > 0,
                "taxNumber",
                "An invoice needs a tax number or a VAT ID. Write one of them."
            );
        }

        checks.That(VatIds.IsPlausible(VatId), "vatId", VatIds.Rule);
        Fits(checks, Registration, RegistrationLength, "registration");
        checks.That(
            Email.Trim().Length == 0 || EmailAddress.IsPlausible(Email),
            "email",
            "This does not look like an e-mail address."
        );
        Fits(checks, Footer, FooterLength, "footer");
        checks.That(
            Text.Fits(Prefix.Trim(), PrefixLength)
                && Prefix.Trim().All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '.'),
            "prefix",
            new Sentence("Up to {0} letters and digits, with dashes, slashes and points between.", PrefixLength)
        );
        return checks.Fault;
    }

    public IssuerDetails Tidy() =>
        new(
            LegalName.Trim(),
            Lines(Address),
            Country.Trim(),
            TaxNumber.Trim(),
            VatIds.Tidy(VatId),
            Registration.Trim(),
            Email.Trim(),
            Footer.Trim(),
            Prefix.Trim()
        );

    /// <summary>Without empty ones.</summary>
    internal static string Lines(string typed) =>
        string.Join('\n', typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static void Given(Checks checks, bool isNeeded, string text, int most, string field, Sentence missing) =>
        checks.That(
            isNeeded ? Text.IsGiven(text, most) : Text.Fits(text.Trim(), most),
            field,
            Sentence.ForText(text, most, missing)
        );

    private static void Fits(Checks checks, string text, int most, string field) =>
        checks.That(Text.Fits(text.Trim(), most), field, new Sentence("Keep it within {0} characters.", most));
}

/// <summary>VAT identification numbers, whose form differs from country to country: only what is surely wrong is refused.</summary>
internal static class VatIds
{
    public static readonly Sentence Rule = "A VAT ID begins with its country's two letters, such as DE123456789.";

    public static string Tidy(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-'))).ToUpperInvariant();

    public static bool IsPlausible(string typed) =>
        Tidy(typed) is var id
        && (
            id.Length == 0
            || (
                Text.IsGiven(id, IssuerDetails.VatIdLength)
                && Text.Count(id) >= 4
                && id[..2].All(char.IsAsciiLetterUpper)
                && id[2..].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '*')
                && id.Any(char.IsAsciiDigit)
            )
        );
}
