using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>A kind of ticket that an event offers, and how many of it there are.</summary>
public sealed class TicketType : Aggregate
{
    public const int NameLength = 80;
    public const int AboutLength = 500;
    public const string FreeAdmission = "Free admission";
    public const int FreeAdmissionQuota = 100;

    private List<PriceStep> _steps = [];

    private TicketType() { }

    public TicketTypeId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>For one: with or without tax as <see cref="Tax"/> says; where buyers choose, what is suggested to them.</summary>
    public Money Price { get; private set; }

    public Tax Tax { get; private set; }

    /// <summary>In minor units: buyers choose what they pay, this much or more. Null: the price is the price.</summary>
    public long? LeastPrice { get; private set; }

    /// <summary>Earlier prices, in the order in which they hold.</summary>
    public IReadOnlyList<PriceStep> Steps => _steps;

    /// <summary>What its holder gets.</summary>
    public string About { get; private set; } = "";

    public TicketVisibility Visibility { get; private set; }

    /// <summary>As <see cref="TicketCode"/> folds it; empty when none is needed.</summary>
    public string AccessCode { get; private set; } = "";

    public TicketAccess Access { get; private set; }

    /// <summary>Whether nobody is let in by it, neither at the door nor online.</summary>
    public bool OpensNothing => Access is TicketAccess.Neither;

    /// <summary>Only together with a ticket that is none.</summary>
    public bool IsAddOn { get; private set; }

    /// <summary>Its sale stands still until the team goes on with it.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>Its place among the event's types, lowest first; equal ones by age.</summary>
    public int Position { get; private set; }

    public int Quota { get; private set; }

    /// <summary>
    /// Tickets that are sold. Moved only by conditional updates in the database (see <see cref="Stock"/>), never by a
    /// loaded aggregate: what was read may be old.
    /// </summary>
    public int Sold { get; private set; }

    /// <summary>Tickets that are kept for people who are paying, some perhaps for too long; moved as <see cref="Sold"/> is.</summary>
    public int Held { get; private set; }

    /// <summary>People can wait for it when it is sold out.</summary>
    public bool HasWaitingList { get; private set; }

    /// <summary>How many people wait: what is left goes to them first. Moved as <see cref="Sold"/> is.</summary>
    public int Waiting { get; private set; }

    public int MinPerOrder { get; private set; }

    public int MaxPerOrder { get; private set; }

    public DateTimeOffset? SaleStarts { get; private set; }

    public DateTimeOffset? SaleEnds { get; private set; }

    /// <summary>Where the start moves with the event: <see cref="SaleStarts"/> is worked out of it.</summary>
    public SaleTime? SaleStartsBefore { get; private set; }

    /// <summary>The same for the end.</summary>
    public SaleTime? SaleEndsBefore { get; private set; }

    /// <summary>Works out anew what moves with the event.</summary>
    public void Follow(EventCard card)
    {
        SaleStarts = SaleStartsBefore?.On(card) ?? SaleStarts;
        SaleEnds = SaleEndsBefore?.On(card) ?? SaleEnds;
    }

    /// <summary>Whether somebody may know of it.</summary>
    /// <param name="code">The access code they typed, if any, as <see cref="TicketCode"/> folds it.</param>
    public bool IsShownTo(string code) =>
        Visibility switch
        {
            TicketVisibility.Everybody => true,
            TicketVisibility.WithCode => code == AccessCode,
            _ => false,
        };

    /// <summary>What one costs as the next one, in minor units.</summary>
    /// <param name="taken">How many of it are sold or held before this one.</param>
    public long PriceAt(int taken, DateTimeOffset now) =>
        _steps.FirstOrDefault(s => (s.Until is null || now < s.Until) && (s.UpTo is null || taken < s.UpTo))?.Price
        ?? Price.Minor;

    /// <summary>What one costs all in, when so much is asked for it, in minor units as <see cref="Tax"/> says.</summary>
    public Money Gross(long asked) =>
        Price with
        {
            Minor = Bill.Of([new BillItem(asked, Tax)], TaxRounding.PerLine)[0].Gross,
        };

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
        : Sold + Held > 0 && details.Access is TicketAccess.Neither != OpensNothing
            ? Fault.Invalid(
                "access",
                "Somebody has one already, so it stays what it is: a ticket to come in with, or something to have. Make another kind for the other."
            )
        : Apply(details, currency);

    /// <summary>Stops its sale for now, or goes on with it.</summary>
    public void Pause(bool isPaused) => IsPaused = isPaused;

    public void MoveTo(int position) => Position = position;

    /// <summary>Null when <paramref name="quantity"/> of it may be taken now, as far as rules go; the stock decides in the database.</summary>
    public Fault? FaultToTake(int quantity, DateTimeOffset now)
    {
        if (IsPaused)
        {
            return RegistrationFaults.SalePaused(Name);
        }

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

    /// <summary>Null when a buyer may pay so much for one.</summary>
    /// <param name="chosen">In the major unit; null when they chose nothing.</param>
    public Fault? FaultToPay(decimal? chosen)
    {
        if (chosen is not { } typed || LeastPrice is not { } least)
        {
            return chosen is null || LeastPrice is not null ? null : RegistrationFaults.FixedPrice(Name);
        }

        var lowest = Price with { Minor = least };
        return typed > TicketTypeDetails.HighestPrice || Money.FromMajor(typed, Price.Currency) is not { } amount
                ? RegistrationFaults.NoSuchPrice(Name, Price.Currency)
            : amount.Minor < least ? RegistrationFaults.BelowLeast(Name, lowest)
            : null;
    }

    /// <summary>What was typed about it, to be typed over.</summary>
    public TicketTypeDetails Describe() =>
        new(
            Name,
            Price.Major,
            Quota,
            MinPerOrder,
            MaxPerOrder,
            SaleStartsBefore is null ? SaleStarts : null,
            SaleEndsBefore is null ? SaleEnds : null
        )
        {
            TaxRate = Tax.Percent,
            IsTaxIncluded = Tax.IsIncluded,
            LeastPrice = LeastPrice is { } least ? MajorOf(least) : null,
            Steps = _steps.ConvertAll(s => new PriceStepDetails(MajorOf(s.Price), s.Until, s.UpTo)),
            About = About,
            Visibility = Visibility,
            AccessCode = AccessCode,
            Access = Access,
            IsAddOn = IsAddOn,
            HasWaitingList = HasWaitingList,
            SaleStartsBefore = SaleStartsBefore,
            SaleEndsBefore = SaleEndsBefore,
        };

    private decimal MajorOf(long minor) => (Price with { Minor = minor }).Major;

    private Result<Done> Apply(TicketTypeDetails details, string currency)
    {
        if (details.Fault(currency) is { } fault)
        {
            return fault;
        }

        Name = Text.Tidy(details.Name);
        Price = Money.FromMajor(details.Price, currency)!.Value;
        Tax = Pricing.Tax.FromPercent(details.TaxRate, details.IsTaxIncluded)!.Value;
        LeastPrice = details.LeastPrice is { } least ? MinorOf(least) : null;
        _steps = [.. details.Steps.Select((s, i) => new PriceStep(i + 1, MinorOf(s.Price), s.Until, s.UpTo))];
        About = details.About.Trim();
        Visibility = details.Visibility;
        AccessCode = details.Visibility is TicketVisibility.WithCode ? TicketCode.Fold(details.AccessCode) : "";
        Access = details.Access;
        IsAddOn = details.IsAddOn;
        HasWaitingList = details.HasWaitingList;
        SaleStartsBefore = details.SaleStartsBefore;
        SaleEndsBefore = details.SaleEndsBefore;
        Quota = details.Quota;
        MinPerOrder = details.MinPerOrder;
        MaxPerOrder = details.MaxPerOrder;
        SaleStarts = details.SaleStarts;
        SaleEnds = details.SaleEnds;
        return Result.Done;

        long MinorOf(decimal major) => Money.FromMajor(major, currency)!.Value.Minor;
    }
}
