using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;

namespace EventFly.Core.Payments.Fees;

/// <summary>What the platform agreed on with one organization.</summary>
public sealed class PlatformFee : Aggregate
{
    private PlatformFee() { }

    public OrganizationId Organization { get; private set; }

    public decimal Percent { get; private set; }

    /// <summary>In major units of an order's currency.</summary>
    public decimal Fixed { get; private set; }

    public decimal? Cap { get; private set; }

    public FeeRate Rate => new(Percent, Fixed, Cap);

    public static PlatformFee For(OrganizationId organization) => new() { Organization = organization };

    public void Agree(FeeRate rate) => (Percent, Fixed, Cap) = (rate.Percent, rate.Fixed, rate.Cap);
}
