using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Payments.Issuers;

/// <summary>Who writes invoices: an organization, by the law. One without a row of its own writes none.</summary>
public sealed class Issuer : Aggregate
{
    private Issuer() { }

    public OrganizationId Organization { get; private set; }

    public IssuerDetails Details { get; private set; } = IssuerDetails.Empty;

    /// <summary>
    /// The name of its logo among the pictures. One that is replaced is kept: invoices that were written show it.
    /// </summary>
    public string? Logo { get; private set; }

    /// <summary>Whether each paid order gets an invoice from now on.</summary>
    public bool IsWriting { get; private set; }

    public static Issuer Of(OrganizationId organization) => new() { Organization = organization };

    public Result<Done> Change(IssuerDetails details, bool isWriting)
    {
        if (details.FaultToWrite(isWriting) is { } fault)
        {
            return fault;
        }

        (Details, IsWriting) = (details.Tidy(), isWriting);
        return Result.Done;
    }

    public void Show(string? logo) => Logo = logo;
}

/// <summary>How far the numbers of an organization have come: raised in the commit that uses them, so that none is left out.</summary>
public sealed class InvoiceCounter
{
    public OrganizationId Organization { get; init; }

    /// <summary>The last number that was given; 0 before the first.</summary>
    public int Last { get; init; }
}
