using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Providers;
using Stripe.Checkout;
using Net = Stripe;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>Reads Stripe's webhooks: the signature first, then what they say about a checkout page, a refund or a dispute.</summary>
internal sealed class StripeMessages(StripeAccess access, TimeProvider time) : IProviderMessages
{
    private const int ToleratedSeconds = 300;

    public ProviderMessage? Read(string body, string signature)
    {
        if (Told(body, signature, access.WebhookSecret) is { Account: null } told)
        {
            return new ProviderMessage(
                StripeProvider.StripeName,
                told.Id,
                told.Type,
                NewsIn(told),
                ReturnIn(told),
                StripeDisputes.In(told)
            );
        }

        // What an account tells of itself never says anything about our payments, whoever signed it.
        return access.ConnectSecret is { } secret && Told(body, signature, secret) is { Account: not null } connected
            ? new ProviderMessage(
                StripeProvider.StripeName,
                connected.Id,
                connected.Type,
                Payee: StripePayees.NewsIn(connected)
            )
            : null;
    }

    private Net.Event? Told(string body, string signature, string secret)
    {
        try
        {
            return Net.EventUtility.ConstructEvent(
                body,
                signature,
                secret,
                ToleratedSeconds,
                time.GetUtcNow().ToUnixTimeSeconds(),
                // What is read of it has been the same in every version.
                throwOnApiVersionMismatch: false
            );
        }
        // Its own exception for a wrong signature; others for what was signed well and is no message.
        catch (Exception e)
            when (e
                    is Net.StripeException
                        or System.Text.Json.JsonException
                        or Newtonsoft.Json.JsonException
                        or InvalidOperationException
            )
        {
            return null;
        }
    }

    private static PaymentNews? NewsIn(Net.Event told)
    {
        if (
            told.Data?.Object is not Session page
            || !Guid.TryParse(page.Metadata?.GetValueOrDefault(StripeProvider.PaymentKey), out var payment)
        )
        {
            return null;
        }

        var report = told.Type switch
        {
            Net.EventTypes.CheckoutSessionAsyncPaymentFailed => new(page.Id, PaymentState.Failed, Paid: null),
            _ => StripeProvider.Report(page),
        };
        return report.State is PaymentState.Pending ? null : new PaymentNews(new PaymentId(payment), report);
    }

    /// <summary>Told when it is made, and again when a bank will not have it: whatever the message is called, the refund says so.</summary>
    private static RefundNews? ReturnIn(Net.Event told) =>
        told.Data?.Object is Net.Refund { PaymentIntentId: { } money } refund
            ? new RefundNews(
                money,
                refund.Id,
                StripeAmounts.ToMoney(refund.Amount, refund.Currency),
                Guid.TryParse(refund.Metadata?.GetValueOrDefault(StripeProvider.RefundKey), out var ours)
                    ? new RefundId(ours)
                    : null,
                refund.Status is "failed" or "canceled",
                refund.FailureReason,
                IsReversed: refund.TransferReversalId is not null
            )
            : null;
}
