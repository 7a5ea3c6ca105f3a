using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payments;

/// <summary>Has an order settled by whoever takes its amount.</summary>
internal sealed class PaymentTaking(
    IPaymentsDb db,
    IEnumerable<IPaymentProvider> providers,
    IRunTransaction transaction,
    PaymentBook book,
    TimeProvider time
) : IPayments
{
    public bool CanTake(Money amount) => amount.IsZero || providers.Any(p => p.Takes(amount));

    public Result<PaymentOutcome> Start(Charge charge)
    {
        var now = time.GetUtcNow();
        if (charge.Amount.IsZero)
        {
            var (free, booked) = Payment.Settled(charge, now);
            db.Payments.Add(free);
            db.LedgerEntries.AddRange(booked);
            return new PaymentOutcome(free.Id, free.State);
        }

        if (providers.FirstOrDefault(p => p.Takes(charge.Amount)) is not { } provider)
        {
            return PaymentFaults.NotConfigured;
        }

        var payment = Payment.Start(charge, provider.Name, now);
        db.Payments.Add(payment);
        return new PaymentOutcome(payment.Id, payment.State);
    }

    public async Task<Result<Checkout>> OpenCheckout(
        PaymentId payment,
        CheckoutWish wish,
        CancellationToken cancellation
    )
    {
        var begun = await Known(payment, cancellation);
        if (begun.State is PaymentState.Settled)
        {
            return PaymentFaults.IsFinal;
        }

        if (ProviderOf(begun) is not { } provider)
        {
            return PaymentFaults.NotConfigured;
        }

        try
        {
            var charge = new Charge(begun.Order, begun.Event, begun.Amount, begun.Description);
            return await provider.OpenCheckout(payment, charge, wish, cancellation);
        }
        catch (HttpRequestException)
        {
            return PaymentFaults.Away;
        }
    }

    public async Task CloseCheckout(PaymentId payment, CancellationToken cancellation)
    {
        var begun = await Known(payment, cancellation);
        if (begun is not { State: PaymentState.Pending, Reference: { } page } || ProviderOf(begun) is not { } provider)
        {
            return;
        }

        try
        {
            await provider.Close(page, cancellation);
        }
        catch (HttpRequestException)
        {
            // What is paid on it nevertheless is fulfilled or given back.
        }
    }

    public async Task Remember(PaymentId payment, Checkout checkout, CancellationToken cancellation)
    {
        var begun = await book.Held(payment, cancellation);
        begun.Open(checkout.Reference, time.GetUtcNow());
    }

    public async Task<PaymentState> Reconcile(PaymentId payment, CancellationToken cancellation)
    {
        var known = await Known(payment, cancellation);
        if (
            known.State is PaymentState.Settled
            || await Ask(known, cancellation) is not { State: not PaymentState.Pending } report
        )
        {
            return known.State;
        }

        await transaction.Begin(cancellation);
        var begun = await book.Held(payment, cancellation);
        book.Record(begun, report);
        return begun.State;
    }

    public async Task<IReadOnlyList<MoneyMove>> Trail(PaymentId payment, CancellationToken cancellation)
    {
        var known = await Known(payment, cancellation);
        var refunds = await db.Refunds.AsNoTracking().Where(r => r.Payment == payment).ToListAsync(cancellation);
        return
        [
            .. known
                .Attempts.Select(a => new MoneyMove(a.At, MoveOf(a.State), known.Amount))
                .Concat(
                    refunds
                        .Where(r => r.DroppedAt is null)
                        .Select(r => new MoneyMove(r.SentAt ?? r.AskedAt, MoveOf(r), r.Amount))
                )
                .OrderBy(m => m.At),
        ];
    }

    /// <summary>A payment as it stands, for whoever only looks.</summary>
    private Task<Payment> Known(PaymentId payment, CancellationToken cancellation) =>
        db.Payments.AsNoTracking().SingleAsync(p => p.Id == payment, cancellation);

    private static MoneyMoveKind MoveOf(PaymentState attempt) =>
        attempt switch
        {
            PaymentState.Settled => MoneyMoveKind.Paid,
            PaymentState.Failed => MoneyMoveKind.NotPaid,
            _ => MoneyMoveKind.PageOpened,
        };

    private static MoneyMoveKind MoveOf(Refund refund) =>
        refund switch
        {
            { IsFromOutside: true } => MoneyMoveKind.ReturnedOutside,
            { SentAt: null } => MoneyMoveKind.ReturnAsked,
            _ => MoneyMoveKind.Returned,
        };

    private async Task<PaymentReport?> Ask(Payment begun, CancellationToken cancellation)
    {
        if (begun.Reference is not { } reference || ProviderOf(begun) is not { } provider)
        {
            return null;
        }

        try
        {
            return await provider.Read(reference, cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private IPaymentProvider? ProviderOf(Payment payment) => providers.FirstOrDefault(p => p.Name == payment.Provider);
}
