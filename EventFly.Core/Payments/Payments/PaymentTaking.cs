using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payments;

/// <summary>Has an order settled by whoever takes its amount.</summary>
internal sealed class PaymentTaking(
    IPaymentsDb db,
    IEnumerable<IPaymentProvider> providers,
    IRunTransaction transaction,
    PaymentBook book,
    PayeeBook payees,
    UsualFee usual,
    TimeProvider time
) : IPayments
{
    public bool CanTake(Money amount) => amount.IsZero || providers.Any(p => p.Takes(amount));

    public async Task<FeeRate> FeeOf(OrganizationId organization, CancellationToken cancellation) =>
        (
            await db.PlatformFees.AsNoTracking().FirstOrDefaultAsync(f => f.Organization == organization, cancellation)
        )?.Rate
        ?? usual.Rate;

    public Fault? FaultToTake(Money amount)
    {
        if (CanTake(amount))
        {
            return null;
        }

        var least = providers.Select(p => p.Least(amount.Currency)).FirstOrDefault(l => l is not null);
        return least is { } some && amount.Minor < some.Minor
            ? PaymentFaults.TooLittle(amount, some)
            : PaymentFaults.NotConfigured;
    }

    public PaymentOutcome Start(Charge charge)
    {
        var now = time.GetUtcNow();
        if (charge.Amount.IsZero)
        {
            var (free, booked) = Payment.Settled(charge, now);
            db.Payments.Add(free);
            db.LedgerEntries.AddRange(booked);
            return new PaymentOutcome(free.Id, free.State);
        }

        var payment = Payment.Start(charge, providers.First(p => p.Takes(charge.Amount)).Name, now);
        db.Payments.Add(payment);
        return new PaymentOutcome(payment.Id, payment.State);
    }

    public PaymentId AwaitTransfer(Charge charge)
    {
        var payment = Payment.Start(charge, Payment.ByHand, time.GetUtcNow());
        db.Payments.Add(payment);
        return payment.Id;
    }

    public PaymentId TakeByHand(Charge charge, string note)
    {
        var (payment, booked) = Payment.TakenByHand(charge, note, time.GetUtcNow());
        db.Payments.Add(payment);
        db.LedgerEntries.AddRange(booked);
        return payment.Id;
    }

    public async Task<Result<Done>> SettleByHand(PaymentId payment, string note, CancellationToken cancellation)
    {
        await CloseCheckout(payment, cancellation);
        var begun = await Known(payment, cancellation);
        if (begun is { IsFinal: false, Reference: not null })
        {
            var page = await Ask(begun, cancellation);
            if (page?.State is not PaymentState.Failed)
            {
                return page?.State is PaymentState.Settled ? PaymentFaults.IsFinal : PaymentFaults.PageOpen;
            }
        }

        await transaction.Begin(cancellation);
        var held = await book.Held(payment, cancellation);
        if (held.IsFinal)
        {
            return held.IsByHand ? Result.Done : PaymentFaults.IsFinal;
        }

        if (held.Reference != begun.Reference)
        {
            // The buyer came to a page meanwhile.
            return PaymentFaults.PageOpen;
        }

        db.LedgerEntries.AddRange(held.SettleByHand(note, time.GetUtcNow()));
        return Result.Done;
    }

    public async Task<Result<Checkout>> OpenCheckout(
        PaymentId payment,
        CheckoutWish wish,
        CancellationToken cancellation
    )
    {
        var begun = await Known(payment, cancellation);
        if (begun.IsFinal)
        {
            return begun.State is PaymentState.Settled ? PaymentFaults.IsFinal : PaymentFaults.Differs;
        }

        if (ProviderOf(begun) is not { } provider)
        {
            return PaymentFaults.NotConfigured;
        }

        try
        {
            var charge = await ChargeOf(begun, provider, cancellation);
            return await provider.OpenCheckout(payment, charge, wish, cancellation) with
            {
                Payee = charge.Payee,
                Fee = charge.Payee is null ? null : charge.Fee,
            };
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

    public async Task<bool> Remember(PaymentId payment, Checkout checkout, CancellationToken cancellation)
    {
        var begun = await book.Held(payment, cancellation);
        if (begun is { IsFinal: false, Reference: not null } && begun.Payee != checkout.Payee)
        {
            // Two opened their first page while the organization's account changed. One page is enough: run again, this one finds it.
            throw new DbUpdateConcurrencyException();
        }

        begun.Open(checkout, time.GetUtcNow());
        return !begun.IsFinal;
    }

    public async Task<PaymentState> Reconcile(PaymentId payment, CancellationToken cancellation)
    {
        var known = await Known(payment, cancellation);
        if (known.IsFinal || await Ask(known, cancellation) is not { State: not PaymentState.Pending } report)
        {
            return known.State;
        }

        await transaction.Begin(cancellation);
        var begun = await book.Held(payment, cancellation);
        book.Record(begun, report);
        return begun.State;
    }

    public Task<PaymentState> StateOf(PaymentId payment, CancellationToken cancellation) =>
        db.Payments.Where(p => p.Id == payment).Select(p => p.State).SingleAsync(cancellation);

    public async Task<IReadOnlyList<MoneyMove>> Trail(OrderId order, CancellationToken cancellation) =>
        MoneyTrail.Of(
            await db
                .Payments.AsNoTracking()
                .Where(p => p.Order == order && p.Amount.Minor > 0)
                .ToListAsync(cancellation),
            await db.Refunds.AsNoTracking().Where(r => r.Order == order).ToListAsync(cancellation),
            await db.Disputes.AsNoTracking().Where(d => d.Order == order).ToListAsync(cancellation)
        );

    public Task<IReadOnlyDictionary<OrderId, long>> Returned(EventId forEvent, CancellationToken cancellation) =>
        Returned(db.Refunds.Where(r => r.Event == forEvent), cancellation);

    public Task<IReadOnlyDictionary<OrderId, long>> Returned(
        IReadOnlyCollection<OrderId> orders,
        CancellationToken cancellation
    ) => Returned(db.Refunds.Where(r => orders.Contains(r.Order)), cancellation);

    private static async Task<IReadOnlyDictionary<OrderId, long>> Returned(
        IQueryable<Refund> refunds,
        CancellationToken cancellation
    ) =>
        await refunds
            .Where(r => r.DroppedAt == null && r.FailedAt == null)
            .GroupBy(r => r.Order)
            .Select(g => new { g.Key, Minor = g.Sum(r => r.Amount.Minor) })
            .ToDictionaryAsync(g => g.Key, g => g.Minor, cancellation);

    /// <summary>With its first page it is decided to whom the money goes; asking again asks with the same words.</summary>
    private async Task<Charge> ChargeOf(Payment begun, IPaymentProvider provider, CancellationToken cancellation)
    {
        var payee = begun.Reference is null
            ? await payees.ReadyFor(begun.Event, begun.Provider, cancellation)
            : begun.Payee;
        return new Charge(begun.Order, begun.Event, begun.Amount, begun.Description)
        {
            Payee = payee,
            Fee = provider.Deductible(begun.Amount with { Minor = begun.Fee }).Minor,
        };
    }

    /// <summary>A payment as it stands, for whoever only looks.</summary>
    private Task<Payment> Known(PaymentId payment, CancellationToken cancellation) =>
        db.Payments.AsNoTracking().SingleAsync(p => p.Id == payment, cancellation);

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
