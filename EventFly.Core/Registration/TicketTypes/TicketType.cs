using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A kind of ticket that an event offers, and how many of it there are.</summary>
public sealed class TicketType : Aggregate
{
    public const int NameLength = 80;
    public const string FreeAdmission = "Free admission";
    public const int FreeAdmissionQuota = 100;

    private TicketType() { }

    public TicketTypeId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    public Money Price { get; private set; }

    public int Quota { get; private set; }

    /// <summary>
    /// Tickets that are sold. Moved only by conditional updates in the database (see <see cref="Stock"/>), never by a
    /// loaded aggregate: what was read may be old.
    /// </summary>
    public int Sold { get; private set; }

    /// <summary>Tickets that are kept for people who are paying, some perhaps for too long; moved as <see cref="Sold"/> is.</summary>
    public int Held { get; private set; }

    public int MinPerOrder { get; private set; }

    public int MaxPerOrder { get; private set; }

    public DateTimeOffset? SaleStarts { get; private set; }

    public DateTimeOffset? SaleEnds { get; private set; }

    /// <param name="stale">Those of <see cref="Held"/> whose hold has run out.</param>
    public int LeftWith(int stale) => Math.Max(0, Quota - Sold - Held + stale);

    public static Result<TicketType> Offer(EventId forEvent, string currency, TicketTypeDetails details)
    {
        var type = new TicketType { Id = TicketTypeId.New(), Event = forEvent };
        var taken = type.Apply(details, currency);
        return taken.Fault is { } fault ? fault : type;
    }

    /// <summary>Tickets that are out keep the price that was paid for them.</summary>
    public Result<Done> Change(TicketTypeDetails details, string currency) =>
        details.Quota < Sold + Held
            ? Fault.Invalid(
                "quota",
                Sold + Held == 1
                    ? new Sentence("One ticket is taken already; choose at least that many.")
                    : new Sentence("{0} tickets are taken already; choose at least that many.", Sold + Held)
            )
            : Apply(details, currency);

    /// <summary>Null when <paramref name="quantity"/> of it may be taken now, as far as rules go; the stock decides in the database.</summary>
    public Fault? FaultToTake(int quantity, DateTimeOffset now)
    {
        if (now < SaleStarts)
        {
            return RegistrationFaults.SaleNotStarted(Name);
        }

        if (now >= SaleEnds)
        {
            return RegistrationFaults.SaleEnded(Name);
        }

        return quantity < MinPerOrder || quantity > MaxPerOrder
            ? RegistrationFaults.PerOrder(Name, MinPerOrder, MaxPerOrder)
            : null;
    }

    private Result<Done> Apply(TicketTypeDetails details, string currency)
    {
        if (details.Fault(currency) is { } fault)
        {
            return fault;
        }

        Name = Text.Tidy(details.Name);
        Price = Money.FromMajor(details.Price, currency)!.Value;
        Quota = details.Quota;
        MinPerOrder = details.MinPerOrder;
        MaxPerOrder = details.MaxPerOrder;
        SaleStarts = details.SaleStarts;
        SaleEnds = details.SaleEnds;
        return Result.Done;
    }
}
