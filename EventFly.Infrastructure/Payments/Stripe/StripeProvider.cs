using System.Net;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;
using EventFly.Infrastructure.Email;
using Stripe.Checkout;
using Net = Stripe;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>Takes money by Stripe's hosted checkout pages.</summary>
internal sealed class StripeProvider(StripeLine line, StripeAccess access, OwnAddress own) : IPaymentProvider
{
    public const string StripeName = "stripe";

    /// <summary>What a page, and the money on it, is called in Stripe's dashboard, so that a person finds the order.</summary>
    internal const string PaymentKey = "payment";

    private const string OrderKey = "order";

    private const string EventKey = "event";

    internal const string RefundKey = "refund";

    /// <summary>A page stays open for at least half an hour, whatever is asked for; a minute for clocks that differ.</summary>
    private static readonly TimeSpan ShortestPage = TimeSpan.FromMinutes(31);

    public string Name => StripeName;

    public string PageOrigin => access.PageOrigin(own);

    public bool Takes(Money amount) => StripeAmounts.Of(amount) is not null;

    public Money? Least(string currency) => StripeAmounts.LeastOf(currency);

    public async Task<Checkout> OpenCheckout(
        PaymentId payment,
        Charge charge,
        CheckoutWish wish,
        CancellationToken cancellation
    )
    {
        var names = new Dictionary<string, string>
        {
            [PaymentKey] = payment.ToString(),
            [OrderKey] = charge.Order.ToString(),
            [EventKey] = charge.Event.ToString(),
        };
        // The same words each time: Stripe answers a repeated key with the same page, but only if nothing else changed.
        var wanted = new SessionCreateOptions
        {
            Mode = "payment",
            ClientReferenceId = charge.Order.ToString(),
            CustomerEmail = wish.Email,
            ExpiresAt = (wish.Until + ShortestPage).UtcDateTime,
            SuccessUrl = new Uri(own.Public, wish.PaidTo).AbsoluteUri,
            CancelUrl = new Uri(own.Public, wish.BackTo).AbsoluteUri,
            AdaptivePricing = new() { Enabled = false },
            Metadata = names,
            PaymentIntentData = IntentOf(charge, names),
            LineItems =
            [
                new()
                {
                    Quantity = 1,
                    PriceData = new()
                    {
                        Currency = charge.Amount.Currency.ToLowerInvariant(),
                        UnitAmount = Amount(charge.Amount),
                        ProductData = new() { Name = charge.Description },
                    },
                },
            ],
        };
        var key = charge.Payee is null ? $"checkout-{payment}" : $"checkout-{payment}-{charge.Payee}";
        var session = await line.Ask(
            (stripe, stop) => stripe.Checkout.Sessions.CreateAsync(wanted, Once(key), cancellationToken: stop),
            cancellation
        );
        return new Checkout(Name, session.Id, session.Url);
    }

    public async Task<PaymentReport> Read(string reference, CancellationToken cancellation) =>
        Report(await Page(reference, cancellation));

    public async Task<PaymentId?> Whose(string moneyReference, CancellationToken cancellation)
    {
        try
        {
            var intent = await line.Ask(
                (stripe, stop) => stripe.PaymentIntents.GetAsync(moneyReference, cancellationToken: stop),
                cancellation
            );
            return Guid.TryParse(intent.Metadata?.GetValueOrDefault(PaymentKey), out var payment)
                ? new PaymentId(payment)
                : null;
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public async Task Close(string reference, CancellationToken cancellation)
    {
        if (await Page(reference, cancellation) is { Status: "open" })
        {
            await line.Ask(
                (stripe, stop) => stripe.Checkout.Sessions.ExpireAsync(reference, cancellationToken: stop),
                cancellation
            );
        }
    }

    public Money Deductible(Money fee) => StripeAmounts.Below(fee);

    public async Task<long> FeeReturned(string moneyReference, CancellationToken cancellation)
    {
        var intent = await line.Ask(
            (stripe, stop) =>
                stripe.PaymentIntents.GetAsync(
                    moneyReference,
                    new() { Expand = ["latest_charge.application_fee"] },
                    cancellationToken: stop
                ),
            cancellation
        );
        return intent.LatestCharge?.ApplicationFee is { } fee
            ? StripeAmounts.ToMoney(fee.AmountRefunded, intent.Currency).Minor
            : 0;
    }

    public async Task<GivenRefund> Refund(
        string reference,
        RefundId refund,
        Money amount,
        bool fromPayee,
        CancellationToken cancellation
    )
    {
        var page = await Page(reference, cancellation);
        // A key is forgotten after a month at the latest; the name that the refund bears is not.
        var given = await line.Ask(
            (stripe, stop) =>
                stripe
                    .Refunds.ListAutoPagingAsync(
                        new() { PaymentIntent = page.PaymentIntentId },
                        cancellationToken: stop
                    )
                    .FirstOrDefaultAsync(
                        r => r.Metadata.GetValueOrDefault(RefundKey) == refund.ToString(),
                        cancellationToken: stop
                    )
                    .AsTask(),
            cancellation
        );
        if (given is not null)
        {
            return await Given(given, page, fromPayee, cancellation);
        }

        var wanted = new Net.RefundCreateOptions
        {
            PaymentIntent = page.PaymentIntentId,
            Amount = StripeAmounts.OfReturn(amount) ?? throw Impossible(amount),
            Metadata = new() { [RefundKey] = refund.ToString() },
        };
        if (fromPayee)
        {
            (wanted.ReverseTransfer, wanted.RefundApplicationFee) = (true, true);
        }

        var made = await Make(wanted, $"refund-{refund}", cancellation);
        if (made is null)
        {
            (wanted.ReverseTransfer, wanted.RefundApplicationFee) = (null, null);
            made = await Make(wanted, $"refund-{refund}-advanced", cancellation);
        }

        return await Given(made ?? throw Impossible(amount), page, fromPayee, cancellation);
    }

    /// <summary>Null when whoever it is to be got back from has too little.</summary>
    private async Task<Net.Refund?> Make(Net.RefundCreateOptions wanted, string key, CancellationToken cancellation)
    {
        try
        {
            return await line.Ask(
                (stripe, stop) => stripe.Refunds.CreateAsync(wanted, Once(key), cancellationToken: stop),
                cancellation
            );
        }
        catch (HttpRequestException e)
            when (wanted.ReverseTransfer is true
                && e.InnerException
                    is Net.StripeException { StripeError.Code: "balance_insufficient" or "insufficient_funds" }
            )
        {
            return null;
        }
    }

    private async Task<GivenRefund> Given(
        Net.Refund made,
        Session page,
        bool fromPayee,
        CancellationToken cancellation
    ) =>
        fromPayee
            ? new(
                made.Id,
                new(made.TransferReversalId is not null, await FeeReturned(page.PaymentIntentId, cancellation))
            )
            : new(made.Id);

    /// <summary>How a page stands. Complete but not paid: the bank takes days, and says so later.</summary>
    internal static PaymentReport Report(Session page) =>
        page switch
        {
            { PaymentStatus: "paid" } => new(
                page.Id,
                PaymentState.Settled,
                StripeAmounts.ToMoney(page.AmountTotal ?? 0, page.Currency),
                page.PaymentIntentId
            ),
            { Status: "expired" } => new(page.Id, PaymentState.Failed, Paid: null),
            _ => new(page.Id, PaymentState.Pending, Paid: null),
        };

    /// <summary>
    /// What is passed on is charged in the name of who gets it: on the payer's statement, in its country and by its fees. The
    /// platform's fee is taken from that.
    /// </summary>
    private static SessionPaymentIntentDataOptions IntentOf(Charge charge, Dictionary<string, string> names) =>
        charge.Payee is not { } payee
            ? new() { Description = charge.Description, Metadata = names }
            : new()
            {
                Description = charge.Description,
                Metadata = names,
                OnBehalfOf = payee,
                TransferData = new() { Destination = payee },
                ApplicationFeeAmount = StripeAmounts.OfReturn(charge.Amount with { Minor = charge.Fee }),
            };

    private static Net.RequestOptions Once(string key) => new() { IdempotencyKey = key };

    private static long Amount(Money money) => StripeAmounts.Of(money) ?? throw Impossible(money);

    private static InvalidOperationException Impossible(Money money) => new($"Stripe cannot take {money}.");

    private Task<Session> Page(string reference, CancellationToken cancellation) =>
        line.Ask((stripe, stop) => stripe.Checkout.Sessions.GetAsync(reference, cancellationToken: stop), cancellation);
}
