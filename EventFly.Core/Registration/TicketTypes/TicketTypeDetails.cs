using EventFly.Core.Kernel;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>What an organizer types about a ticket type.</summary>
/// <param name="Price">In the major unit of the event's currency; 0 is free.</param>
/// <param name="Quota">How many there are, 0 to 1,000,000; 0 closes the type.</param>
/// <param name="MinPerOrder">Fewest that one order may take of it, if any.</param>
/// <param name="MaxPerOrder">Most that one order may take, up to 50.</param>
/// <param name="SaleStarts">Null: at once.</param>
/// <param name="SaleEnds">Null: until the event ends.</param>
public sealed record TicketTypeDetails(
    string Name,
    decimal Price,
    int Quota,
    int MinPerOrder = 1,
    int MaxPerOrder = 10,
    DateTimeOffset? SaleStarts = null,
    DateTimeOffset? SaleEnds = null
)
{
    public const decimal HighestPrice = 1_000_000;
    public const int HighestQuota = 1_000_000;
    public const int HighestPerOrder = 50;
    public const int MostSteps = 10;

    internal static readonly Sentence NoDate = "Choose a date between 2000 and 2200.";

    /// <summary>In percent, 0 to 100 with at most three decimals.</summary>
    public decimal TaxRate { get; init; }

    /// <summary>Whether the tax is in the price already; otherwise it comes on top.</summary>
    public bool IsTaxIncluded { get; init; } = true;

    /// <summary>
    /// Buyers choose what they pay, this much or more in the event's major unit; <see cref="Price"/> is what is suggested. Null:
    /// the price is the price.
    /// </summary>
    public decimal? LeastPrice { get; init; }

    /// <summary>Earlier prices, in the order in which they hold; at most 10, none where buyers choose.</summary>
    public IReadOnlyList<PriceStepDetails> Steps { get; init; } = [];

    /// <summary>What its holder gets, for the event's page; at most 500 characters.</summary>
    [ManyLines]
    public string About { get; init; } = "";

    public TicketVisibility Visibility { get; init; }

    /// <summary>Shows a type that is there <see cref="TicketVisibility.WithCode"/>; case does not matter, 3 to 40 characters.</summary>
    public string AccessCode { get; init; } = "";

    /// <summary>Between <see cref="TicketAccess.Neither"/> and the others it changes no more once somebody has one.</summary>
    public TicketAccess Access { get; init; }

    /// <summary>Only together with a ticket that is none.</summary>
    public bool IsAddOn { get; init; }

    /// <summary>People can wait for it when it is sold out, and get first what comes back. Who waits stays when it is taken away.</summary>
    public bool HasWaitingList { get; init; }

    /// <summary>Instead of <see cref="SaleStarts"/>: moves with the event.</summary>
    public SaleTime? SaleStartsBefore { get; init; }

    /// <summary>Instead of <see cref="SaleEnds"/>: moves with the event.</summary>
    public SaleTime? SaleEndsBefore { get; init; }

    public Fault? Fault(string currency)
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, TicketType.NameLength),
            "name",
            Sentence.ForText(Name, TicketType.NameLength, "Give the ticket a name.")
        );
        CheckAmount(checks, Price, currency, "price");
        checks.That(
            Quota is >= 0 and <= HighestQuota,
            "quota",
            new Sentence("Choose a number of tickets from 0 to {0}.", HighestQuota)
        );
        checks.That(
            MinPerOrder >= 1 && MinPerOrder <= MaxPerOrder && MaxPerOrder <= HighestPerOrder,
            "limits",
            new Sentence("One order takes 1 to {0} tickets, and its least is not above its most.", HighestPerOrder)
        );
        checks.That(
            Tax.FromPercent(TaxRate, IsTaxIncluded) is not null,
            "taxRate",
            "Choose a tax rate from 0 to 100 %, with at most three decimals."
        );
        checks.That(
            Text.Fits(About, TicketType.AboutLength),
            "about",
            new Sentence("Keep it within {0} characters.", TicketType.AboutLength)
        );
        checks.That(
            Visibility is not TicketVisibility.WithCode || TicketCode.IsGood(AccessCode),
            "accessCode",
            TicketCode.Rule
        );
        CheckSale(checks);
        CheckSteps(checks, currency);
        return checks.Fault;
    }

    private void CheckSale(Checks checks)
    {
        checks.That(
            SaleStarts is null || SaleEnds is null || SaleStarts < SaleEnds,
            "saleEnds",
            "The sale must end after it starts."
        );
        CheckMoment(checks, SaleStarts, SaleStartsBefore, "saleStarts");
        CheckMoment(checks, SaleEnds, SaleEndsBefore, "saleEnds");
        checks.That(
            SaleStartsBefore is not { } starts
                || SaleEndsBefore is not { } ends
                || (starts.Days, ends.At).CompareTo((ends.Days, starts.At)) > 0,
            "saleEnds",
            "The sale must end after it starts."
        );
    }

    /// <summary>Whether calendars and databases can count it.</summary>
    internal static bool IsDate(DateTimeOffset? at) => at is null or { Year: >= 2000 and <= 2200 };

    private static void CheckMoment(Checks checks, DateTimeOffset? at, SaleTime? before, string field)
    {
        checks.That(at is null || before is null, field, "Choose a date, or days before the event; not both.");
        checks.That(IsDate(at), field, NoDate);
        checks.That(
            before is null or { Days: >= 0 and <= SaleTime.MostDays },
            field,
            new Sentence("Choose 0 to {0} days before the event.", SaleTime.MostDays)
        );
    }

    private void CheckSteps(Checks checks, string currency)
    {
        if (LeastPrice is { } least)
        {
            CheckAmount(checks, least, currency, "leastPrice");
            checks.That(least <= Price, "leastPrice", "What is suggested is not below the least.");
            checks.That(Steps.Count == 0, "steps", "Where buyers choose the price, there are no earlier prices.");
        }

        checks.That(Steps.Count <= MostSteps, "steps", new Sentence("Plan at most {0} earlier prices.", MostSteps));
        foreach (var step in Steps.Take(MostSteps))
        {
            CheckAmount(checks, step.Price, currency, "steps");
            checks.That(
                step.Until is not null || step.UpTo is > 0,
                "steps",
                "Say until when an earlier price holds, or for how many tickets."
            );
            checks.That(IsDate(step.Until), "steps", NoDate);
        }
    }

    private static void CheckAmount(Checks checks, decimal amount, string currency, string field)
    {
        checks.That(
            amount is >= 0 and <= HighestPrice,
            field,
            new Sentence("Choose a price from 0 to {0}.", HighestPrice)
        );
        checks.That(
            Money.FromMajor(amount, currency) is not null,
            field,
            new Sentence("{0} has no such small coin. Round the price.", currency)
        );
    }
}
