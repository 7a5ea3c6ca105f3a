using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Kernel.Letters;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;

namespace EventFly.Core.Registration.Orders;

public enum OrderState
{
    /// <summary>Its tickets are held until <see cref="Order.HeldUntil"/>; the money is not there yet.</summary>
    Pending,
    Paid,

    /// <summary>All its tickets were cancelled, and nothing goes back: it was free, or what was paid stays by the policy.</summary>
    Cancelled,

    /// <summary>Nobody paid in time; others can have its tickets.</summary>
    Expired,

    /// <summary>Nothing is left of it: what was paid goes back, as far as it does.</summary>
    Refunded,

    /// <summary>Paid, and some of its tickets were cancelled and their money goes back; the others are good.</summary>
    PartlyRefunded,
}

/// <summary>What one person took in one go.</summary>
public sealed partial class Order : Aggregate
{
    public const int RequestKeyLength = 100;

    public const int RequestDigestLength = 22;

    public const int LanguageLength = 8;

    public const int PayToLength = 300;

    /// <summary>How long tickets are kept for whoever is paying.</summary>
    public static readonly TimeSpan HoldTime = TimeSpan.FromMinutes(15);

    /// <summary>How long whoever was sent a link may take to pay; providers close their pages after a day.</summary>
    public static readonly TimeSpan LinkTime = TimeSpan.FromHours(23);

    /// <summary>How long they are kept in all, however often somebody asks for more time.</summary>
    public static readonly TimeSpan LongestHold = TimeSpan.FromHours(1);

    /// <summary>Who pays at the last second shall not lose the tickets to whoever is waiting for them.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private List<OrderLine> _lines = [];

    private Order() { }

    public OrderId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>130 random bits that open the order page; whoever has the link is the holder.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Chosen by whoever sends the order, once for each: sending it again gives the same order.</summary>
    public string RequestKey { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The e-mail as it is compared: lower case.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>What <see cref="Words"/> makes of it.</summary>
    public string FoldedText { get; private set; } = "";

    /// <summary>The account that was signed in, if one was.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>What was ordered, at the prices of that moment; at least one.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>What is paid: the lines, and <see cref="Fee"/>.</summary>
    public Money Total { get; private set; }

    /// <summary>What the buyer pays on top of the tickets for the platform, in minor units.</summary>
    public long Fee { get; private set; }

    /// <summary>What the platform gets of the total, whoever bears it, in minor units.</summary>
    public long PlatformFee { get; private set; }

    /// <summary>The voucher or access code that was used, as <see cref="TicketCode"/> folds it; empty without one.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Says whether a request with the same key is the same request; empty for orders from before it was noted.</summary>
    public string RequestDigest { get; private set; } = "";

    public OrderState State { get; private set; }

    public PaymentId? Payment { get; private set; }

    /// <summary>While it is pending: when its tickets may go to others. Null when nothing had to be waited for.</summary>
    public DateTimeOffset? HeldUntil { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>In which its buyer is written to, as HTML calls it; null for orders from before it was noted.</summary>
    public string? Language { get; private set; }

    /// <summary>Buyer or guests answered questions: as long as it is not paid for, its tickets have to get their answers yet.</summary>
    public bool HasAnswers { get; private set; }

    /// <summary>The buyer transfers the money, and the organizer notes that it came: nobody has a page for it.</summary>
    public bool IsOnInvoice { get; private set; }

    /// <summary>To which account, in the organizer's words; empty for what is not transferred.</summary>
    public string PayTo { get; private set; } = "";

    /// <summary>The code of the link that its buyer came by, whether there is one of that code or not; null without.</summary>
    public string? Via { get; private set; }

    /// <summary>When its event was cancelled, if it was paid then or might be later: a job gives its money back.</summary>
    public DateTimeOffset? GiveBackSince { get; private set; }

    public static Order Place(
        EventId forEvent,
        Guest guest,
        IEnumerable<OrderLine> lines,
        Money total,
        string requestKey,
        AccountId? account,
        DateTimeOffset now
    ) => Place(OrderId.New(), forEvent, guest, lines, total, requestKey, account, now);

    private static Order Place(
        OrderId id,
        EventId forEvent,
        Guest guest,
        IEnumerable<OrderLine> lines,
        Money total,
        string requestKey,
        AccountId? account,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            Event = forEvent,
            Key = Secret.NewCode(),
            RequestKey = requestKey,
            Name = guest.Name.Trim(),
            Email = EmailAddress.Read(guest.Email),
            EmailKey = EmailAddress.KeyOf(guest.Email),
            FoldedText = Words(id, guest.Name.Trim(), EmailAddress.Read(guest.Email)),
            Account = account,
            _lines = [.. lines],
            Total = total,
            State = OrderState.Pending,
            PlacedAt = now,
            Language = LetterWords.Language,
        };

    internal static Order Place(
        EventId forEvent,
        Guest guest,
        PricedBasket priced,
        (string Key, string Digest) request,
        AccountId? account,
        DateTimeOffset now
    )
    {
        var order = Place(forEvent, guest, priced.Lines, priced.Total, request.Key, account, now);
        order.RequestDigest = request.Digest;
        order.Fee = priced.Fee.Minor;
        order.PlatformFee = priced.PlatformFee.Minor;
        order.Code = priced.Code;
        return order;
    }

    /// <summary>Whoever needs longer may be given time until then; its payment page is open for as long.</summary>
    public DateTimeOffset PayableUntil =>
        HeldUntil is { } until && until > PlacedAt + LongestHold ? until : PlacedAt + LongestHold;

    /// <summary>When others can have its tickets, if it is not paid.</summary>
    public DateTimeOffset? KeptUntil => HeldUntil + Grace;

    /// <summary>By what people look for it: name, e-mail and number, as <see cref="SearchWords"/> folds them.</summary>
    public static string Words(OrderId id, string name, string email) => SearchWords.Fold(name, email, id.Reference);

    /// <summary>Until when somebody who is sent a link now may pay there.</summary>
    public static DateTimeOffset LinkUntil(EventCard card, DateTimeOffset now) =>
        now + LinkTime < card.EndsAt ? now + LinkTime : card.EndsAt;

    /// <summary>Its state as of now: a hold that has run out needs nobody to say so.</summary>
    public OrderState StateAt(DateTimeOffset now) =>
        State is OrderState.Pending && HeldUntil <= now ? OrderState.Expired : State;

    public void AwaitPayment(PaymentId payment, DateTimeOffset now)
    {
        Payment = payment;
        HeldUntil = now + HoldTime;
    }

    /// <summary>Its organizer sent the link to pay it to its buyer.</summary>
    public void AwaitLink(PaymentId payment, DateTimeOffset until, DateTimeOffset now)
    {
        (Payment, HeldUntil) = (payment, until);
        Raise(new PaymentWanted(Event, Id, now));
    }

    /// <summary>Its buyer has until then to transfer what it costs.</summary>
    /// <param name="payTo">To which account, in the organizer's words; at most <see cref="PayToLength"/> characters.</param>
    public void AwaitTransfer(PaymentId payment, DateTimeOffset until, string payTo, DateTimeOffset now)
    {
        (Payment, HeldUntil, IsOnInvoice, PayTo) = (payment, until, true, payTo);
        // Told first, so that the letter can name the invoice that is there by then.
        Raise(new InvoiceDue(Event, Id, now));
        Raise(new PaymentWanted(Event, Id, now));
    }

    /// <summary>Its organizer waits for the money no longer: others can have its tickets from now on.</summary>
    public void Withdraw(DateTimeOffset now) => HeldUntil = now - Grace;

    /// <summary>Whether asking for more time gives any.</summary>
    public bool CanBeKeptLonger(DateTimeOffset now) =>
        StateAt(now) is OrderState.Pending && HeldUntil < PayableUntil && HeldUntil - now < HoldTime - Grace;

    /// <summary>Keeps it for another while, at its price.</summary>
    public void KeepLonger(DateTimeOffset now)
    {
        var until = now + HoldTime;
        HeldUntil = until < PayableUntil ? until : PayableUntil;
    }

    /// <summary>The money is there, in time or not, and the stock was taken: it is paid, and its tickets are issued.</summary>
    public IReadOnlyList<Ticket> Pay(PaymentId payment, DateTimeOffset now)
    {
        Payment = payment;
        State = OrderState.Paid;
        var tickets = _lines
            .SelectMany(line => Enumerable.Range(0, line.Quantity).Select(_ => Ticket.Reserve(this, line)))
            .ToList();
        foreach (var ticket in tickets)
        {
            ticket.Issue(now);
        }

        if (!Total.IsZero)
        {
            // Told first, so that the letter can name the invoice that is there by then.
            Raise(new InvoiceDue(Event, Id, now));
        }

        Raise(new OrderPaid(Event, Id, now));
        return tickets;
    }

    /// <param name="via">As it came.</param>
    public void CameBy(string? via) => Via = LinkCode.Read(via);

    public void NoteAnswers() => HasAnswers = true;

    /// <summary>Nobody paid in time.</summary>
    public void Expire(DateTimeOffset now)
    {
        State = OrderState.Expired;
        if (IsOnInvoice)
        {
            // The invoice that was written before has to be taken back.
            Raise(new InvoiceDue(Event, Id, now));
        }
    }

    /// <summary>Has the letter with its tickets sent once more.</summary>
    public void SendAgain(DateTimeOffset now) => Raise(new TicketsWanted(Event, Id, now));
}
