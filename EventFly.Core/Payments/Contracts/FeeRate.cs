using EventFly.Core.Kernel;

namespace EventFly.Core.Payments.Contracts;

/// <summary>What the platform gets for an order: so many percent of its tickets and a fixed part, up to a cap.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Fixed">In the major unit of the order's currency, rounded to its coins.</param>
/// <param name="Cap">The same; null: no cap.</param>
public sealed record FeeRate(decimal Percent = 0, decimal Fixed = 0, decimal? Cap = null)
{
    public static readonly FeeRate None = new();

    /// <summary>Nothing for what costs nothing, and never more than it costs; halves are rounded up.</summary>
    public Money Of(Money tickets)
    {
        if (tickets.IsZero)
        {
            return tickets;
        }

        var fee = (tickets.Major * Percent / 100) + Fixed;
        var capped = decimal.Round(Math.Min(fee, Cap ?? fee), tickets.Decimals, MidpointRounding.AwayFromZero);
        return Money.FromMajor(Math.Min(capped, tickets.Major), tickets.Currency)!.Value;
    }
}
