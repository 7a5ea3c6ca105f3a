using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.Sales;

/// <summary>Who pays what the platform takes for an order.</summary>
public enum FeeBearer
{
    /// <summary>It comes out of what the tickets cost.</summary>
    Organizer,

    /// <summary>It comes on top of what the tickets cost.</summary>
    Buyer,
}

/// <summary>How an event sells, whatever its tickets are. An event without a row of its own sells by the defaults.</summary>
public sealed class SalesTerms : Aggregate
{
    private SalesTerms() { }

    public EventId Event { get; private set; }

    public TaxRounding Rounding { get; private set; }

    public FeeBearer FeeBearer { get; private set; }

    /// <summary>What is promised to whoever buys from now on.</summary>
    public RefundPolicy Refunds { get; private set; } = RefundPolicy.None;

    /// <summary>
    /// How many questions buyers and guests are asked. Whoever takes orders reads the terms anyway, and no questions where there are none.
    /// </summary>
    public int FormQuestions { get; private set; }

    public static SalesTerms Of(EventId subject) => new() { Event = subject };

    public void Change(TaxRounding rounding, FeeBearer bearer) => (Rounding, FeeBearer) = (rounding, bearer);

    public void Ask(int questions) => FormQuestions = questions;

    public void Promise(RefundPolicy refunds) => Refunds = refunds;
}
