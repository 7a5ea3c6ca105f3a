using System.Collections.Concurrent;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;

namespace EventFly.Testing;

/// <summary>
/// A payment provider inside the test: it knows its pages and refunds by name, as a real one does, and counts what it charged.
/// Tests decide who pays, and when it is away.
/// </summary>
public sealed partial class CardDesk : IPaymentProvider
{
    private const int LeastMinor = 50;

    private readonly ConcurrentDictionary<string, Page> _pages = new();
    private readonly ConcurrentDictionary<RefundId, Money> _refunds = new();

    public string Name => "card-desk";

    public string PageOrigin => "https://pay.example.org";

    /// <summary>Does not answer.</summary>
    public bool IsAway { get; set; }

    /// <summary>Runs while the provider is asked to open a page.</summary>
    public Func<Task>? Meanwhile { get; set; }

    public int Pages => _pages.Count;

    public int ClosedPages => _pages.Values.Count(p => p.IsClosed);

    public IReadOnlyCollection<Money> Refunds => [.. _refunds.Values];

    /// <summary>Half a unit, as card payments ask for.</summary>
    public bool Takes(Money amount) => amount.Minor >= LeastMinor;

    public Money? Least(string currency) => new Money(LeastMinor, currency);

    public async Task<Checkout> OpenCheckout(
        PaymentId payment,
        Charge charge,
        CheckoutWish wish,
        CancellationToken cancellation
    )
    {
        Answer();
        await (Meanwhile?.Invoke() ?? Task.CompletedTask);
        var page = _pages.GetOrAdd(
            $"page-{payment}",
            _ => new Page(charge.Amount) { Payee = charge.Payee, Fee = charge.Payee is null ? 0 : charge.Fee }
        );
        return new Checkout(Name, $"page-{payment}", $"https://pay.example.org/{payment}?{page.Amount.Minor}");
    }

    public Task<PaymentReport> Read(string reference, CancellationToken cancellation)
    {
        Answer();
        var page = _pages[reference];
        return Task.FromResult(
            new PaymentReport(
                reference,
                page is { IsClosed: true, State: PaymentState.Pending } ? PaymentState.Failed : page.State,
                page.State is PaymentState.Settled ? page.Paid ?? page.Amount : null,
                page.State is PaymentState.Settled ? $"money-of-{reference}" : null
            )
        );
    }

    public Task<PaymentId?> Whose(string moneyReference, CancellationToken cancellation)
    {
        Answer();
        const string Ours = "money-of-page-";
        return Task.FromResult<PaymentId?>(
            moneyReference.StartsWith(Ours, StringComparison.Ordinal)
                ? PaymentId.From(Guid.Parse(moneyReference[Ours.Length..]))
                : null
        );
    }

    public Task Close(string reference, CancellationToken cancellation)
    {
        Answer();
        _pages[reference].IsClosed = true;
        return Task.CompletedTask;
    }

    public Task<GivenRefund> Refund(
        string reference,
        RefundId refund,
        Money amount,
        bool fromPayee,
        CancellationToken cancellation
    )
    {
        Answer();
        var isNew = _refunds.TryAdd(refund, amount);
        var page = _pages[reference];
        if (isNew && fromPayee && page.Payee is not null && !IsPayeeEmpty)
        {
            page.Reversed += amount.Minor;
        }

        return Task.FromResult(
            new GivenRefund(
                $"refund-{refund}",
                fromPayee ? new PassedBack(IsReversed: !IsPayeeEmpty, page.FeeReturned) : null
            )
        );
    }

    /// <summary>The payer pays on the page of a payment.</summary>
    public void Pay(PaymentId payment) => _pages[$"page-{payment}"].State = PaymentState.Settled;

    /// <summary>The payer pays something else there, as can happen at the provider's own hands.</summary>
    public void PayOther(PaymentId payment, Money paid)
    {
        var page = _pages[$"page-{payment}"];
        (page.State, page.Paid) = (PaymentState.Settled, paid);
    }

    /// <summary>The payer's card is declined there.</summary>
    public void Decline(PaymentId payment) => _pages[$"page-{payment}"].State = PaymentState.Failed;

    private void Answer()
    {
        if (IsAway)
        {
            throw new HttpRequestException("The provider does not answer.");
        }
    }

    private sealed class Page(Money amount)
    {
        public Money Amount => amount;

        public PaymentState State { get; set; } = PaymentState.Pending;

        public Money? Paid { get; set; }

        public bool IsClosed { get; set; }

        public string? Payee { get; init; }

        public long Fee { get; init; }

        public long Reversed { get; set; }

        public long FeeReturned => Fee * Reversed / Amount.Minor;
    }
}
