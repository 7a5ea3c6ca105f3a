using System.Collections.Concurrent;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;

namespace EventFly.Testing;

/// <summary>The same desk passes money on: tests decide how its payees stand.</summary>
public sealed partial class CardDesk : IPayeeProvider
{
    private readonly ConcurrentDictionary<string, PayeeReport> _payees = new();

    /// <summary>Nothing can be got back from any payee.</summary>
    public bool IsPayeeEmpty { get; set; }

    /// <summary>Runs after the answer to how a payee stands was made, and before it is given.</summary>
    public Func<Task>? BeforeTelling { get; set; }

    public int Payees => _payees.Count;

    /// <summary>What payees have of the payments that were passed on to them.</summary>
    public long PassedOn =>
        _pages
            .Values.Where(p => p is { Payee: not null, State: PaymentState.Settled })
            .Sum(p => p.Amount.Minor - p.Fee - p.Reversed + p.FeeReturned);

    /// <summary>To whom the page of a payment passes its money on.</summary>
    public string? PayeeOf(PaymentId payment) => _pages[$"page-{payment}"].Payee;

    public Task<string> Make(PayeeWish wish, CancellationToken cancellation)
    {
        Answer();
        _payees.TryAdd($"payee-of-{wish.Key}", new(CanCharge: false, CanPayOut: false, [PayeeDetail.BankAccount]));
        return Task.FromResult($"payee-of-{wish.Key}");
    }

    public Task<string> LinkTo(string reference, string againAt, string backTo, CancellationToken cancellation)
    {
        Answer();
        return Task.FromResult($"https://pay.example.org/who?{reference}");
    }

    async Task<PayeeReport> IPayeeProvider.Read(string reference, CancellationToken cancellation)
    {
        Answer();
        var known = _payees.GetValueOrDefault(reference, PayeeReport.Unknown);
        var before = BeforeTelling;
        BeforeTelling = null;
        await (before?.Invoke() ?? Task.CompletedTask);
        return known;
    }

    public Task<PayoutSheet> Payouts(string reference, CancellationToken cancellation)
    {
        Answer();
        return Task.FromResult(new PayoutSheet([], [], []));
    }

    public Task<long> FeeReturned(string moneyReference, CancellationToken cancellation)
    {
        Answer();
        return Task.FromResult(_pages[moneyReference["money-of-".Length..]].FeeReturned);
    }

    /// <summary>All payees stand like that from now on.</summary>
    public void Say(PayeeReport report)
    {
        foreach (var payee in _payees.Keys)
        {
            _payees[payee] = report;
        }
    }

    /// <summary>All that a payee has to say was said.</summary>
    public void Approve() => Say(new PayeeReport(CanCharge: true, CanPayOut: true, []));

    /// <summary>Somebody gives money of a payment back at the provider, past us.</summary>
    public void GiveBack(PaymentId payment, long minor) => _pages[$"page-{payment}"].Reversed += minor;
}
