using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration;

public enum OrderState
{
    /// <summary>Its tickets are reserved; the money is not there yet.</summary>
    Pending,
    Paid,

    /// <summary>All its tickets were cancelled.</summary>
    Cancelled,
}

/// <summary>What one person took in one go.</summary>
public sealed class Order : Aggregate
{
    public const int RequestKeyLength = 100;

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

    /// <summary>The account that was signed in, if one was.</summary>
    public AccountId? Account { get; private set; }

    public Money Total { get; private set; }

    public OrderState State { get; private set; }

    public PaymentId? Payment { get; private set; }

    /// <summary>Where the payer goes on while it is pending.</summary>
    public string? ContinueAt { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    public static string EmailKeyOf(string email) => email.Trim().ToLowerInvariant();

    public static Order Place(
        EventId forEvent,
        Guest guest,
        Money total,
        string requestKey,
        AccountId? account,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = OrderId.New(),
            Event = forEvent,
            Key = Secret.NewCode(),
            RequestKey = requestKey,
            Name = guest.Name.Trim(),
            Email = guest.Email.Trim(),
            EmailKey = EmailKeyOf(guest.Email),
            Account = account,
            Total = total,
            State = OrderState.Pending,
            PlacedAt = now,
        };

    /// <summary>Takes over what Payments made of it. Settled: it is paid, and so are its tickets.</summary>
    public void Take(PaymentOutcome outcome, IEnumerable<Ticket> tickets, DateTimeOffset now)
    {
        Payment = outcome.Payment;
        ContinueAt = outcome.ContinueAt;
        if (outcome.State is not PaymentState.Settled)
        {
            return;
        }

        State = OrderState.Paid;
        foreach (var ticket in tickets)
        {
            ticket.Issue(now);
        }

        Raise(new OrderPaid(Event, Id, now));
    }

    /// <summary>Its last ticket was cancelled.</summary>
    public void Close() => State = OrderState.Cancelled;
}
