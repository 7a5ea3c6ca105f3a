using EventFly.Core.Kernel;

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

    public Fault? Fault(string currency)
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, TicketType.NameLength),
            "name",
            Sentence.ForText(Name, TicketType.NameLength, "Give the ticket a name.")
        );
        checks.That(
            Price is >= 0 and <= HighestPrice,
            "price",
            new Sentence("Choose a price from 0 to {0}.", HighestPrice)
        );
        checks.That(
            Money.FromMajor(Price, currency) is not null,
            "price",
            new Sentence("{0} has no such small coin. Round the price.", currency)
        );
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
            SaleStarts is null || SaleEnds is null || SaleStarts < SaleEnds,
            "saleEnds",
            "The sale must end after it starts."
        );
        return checks.Fault;
    }
}
