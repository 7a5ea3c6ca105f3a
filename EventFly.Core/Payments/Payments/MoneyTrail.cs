using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Refunds;

namespace EventFly.Core.Payments.Payments;

/// <summary>What happened to the money of an order, in the order in which it happened.</summary>
internal static class MoneyTrail
{
    public static IReadOnlyList<MoneyMove> Of(
        IEnumerable<Payment> payments,
        IEnumerable<Refund> refunds,
        IEnumerable<Dispute> disputes
    ) =>
        [
            .. payments
                .SelectMany(p => p.Attempts.Select(a => MoveOf(p, a)))
                .Concat(refunds.SelectMany(MovesOf))
                .Concat(disputes.SelectMany(MovesOf))
                .OrderBy(m => m.At),
        ];

    private static MoneyMove MoveOf(Payment payment, PaymentAttempt attempt) =>
        attempt.State switch
        {
            PaymentState.Settled when payment.IsByHand => new(
                attempt.At,
                MoneyMoveKind.PaidByHand,
                payment.Amount,
                attempt.Reference
            ),
            PaymentState.Settled => new(attempt.At, MoneyMoveKind.Paid, payment.Amount),
            PaymentState.Differs => new(attempt.At, MoneyMoveKind.PaidOtherwise, payment.Taken),
            PaymentState.Failed => new(attempt.At, MoneyMoveKind.NotPaid, payment.Amount),
            _ => new(attempt.At, MoneyMoveKind.PageOpened, payment.Amount),
        };

    private static IEnumerable<MoneyMove> MovesOf(Refund refund)
    {
        if (refund.DroppedAt is not null)
        {
            yield break;
        }

        var kind = refund switch
        {
            { IsFromOutside: true } => MoneyMoveKind.ReturnedOutside,
            { SentAt: null } => refund.IsByHand ? MoneyMoveKind.ReturnOwed : MoneyMoveKind.ReturnAsked,
            _ => MoneyMoveKind.Returned,
        };
        yield return new MoneyMove(refund.SentAt ?? refund.AskedAt, kind, refund.Amount);
        if (refund.FailedAt is { } failed)
        {
            yield return new MoneyMove(failed, MoneyMoveKind.ReturnFailed, refund.Amount);
        }
    }

    private static IEnumerable<MoneyMove> MovesOf(Dispute dispute)
    {
        yield return new MoneyMove(dispute.OpenedAt, MoneyMoveKind.Disputed, dispute.Amount);
        if (dispute is { ClosedAt: { } closed, State: DisputeState.Won or DisputeState.Lost })
        {
            var kind = dispute.State is DisputeState.Won ? MoneyMoveKind.DisputeWon : MoneyMoveKind.DisputeLost;
            yield return new MoneyMove(closed, kind, dispute.Amount);
        }
    }
}
