using EventFly.Core.Kernel;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Providers;
using Net = Stripe;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>What Stripe says of a dispute: each message is a picture of all of it.</summary>
internal static class StripeDisputes
{
    public static DisputeNews? In(Net.Event told) =>
        told.Data?.Object is Net.Dispute { PaymentIntentId: { } money, Status: { } status } dispute
            ? new DisputeNews(
                money,
                dispute.Id,
                StripeAmounts.ToMoney(dispute.Amount, dispute.Currency),
                dispute.Reason ?? "",
                StateOf(status),
                IsMoneyGone(status),
                FeeOf(dispute),
                dispute.EvidenceDetails?.DueBy is { } due && due > DateTime.UnixEpoch ? At(due) : null,
                At(dispute.Created),
                At(told.Created)
            )
            : null;

    private static DisputeState StateOf(string status) =>
        status switch
        {
            "needs_response" or "warning_needs_response" => DisputeState.Open,
            "won" => DisputeState.Won,
            "lost" => DisputeState.Lost,
            "warning_closed" or "prevented" => DisputeState.Closed,
            _ => DisputeState.UnderReview,
        };

    /// <summary>A bank that only asks leaves the money where it is.</summary>
    private static bool IsMoneyGone(string status) => status is "needs_response" or "under_review" or "won" or "lost";

    /// <summary>Of each time that money moved, in the currency of the account; several currencies are not added up.</summary>
    private static Money? FeeOf(Net.Dispute dispute) =>
        dispute.BalanceTransactions is { Count: > 0 } moves
        && moves.Select(m => m.Currency).Distinct().ToList() is [{ } currency]
            ? StripeAmounts.ToMoney(moves.Sum(m => m.Fee), currency)
            : null;

    private static DateTimeOffset At(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
