namespace EventFly.Load.Buying;

/// <summary>Where the server is killed while people buy: every step from the order to the letter, and of giving money back.</summary>
internal static class CheckoutSteps
{
    /// <summary>No step, but any moment.</summary>
    public const string AnyMoment = "any moment";

    /// <summary>
    /// As <c>Failpoints__Kill</c> names them, with the highest passing at which it may be: those that come once in a while are not
    /// waited for.
    /// </summary>
    private static readonly (string Step, int Passings)[] Steps =
    [
        (AnyMoment, 1),
        ("RegisterForEvent.saving", 5),
        ("RegisterForEvent.saved", 5),
        ("OpenCheckout.asking", 4),
        ("OpenCheckout.answered", 4),
        ("PayOrder.saving", 4),
        ("PayOrder.saved", 4),
        ("TakeMessage.saving", 4),
        ("TakeMessage.saved", 4),
        ("CheckPayment.saving", 3),
        ("CheckPayment.saved", 3),
        ("ReconcilePayment.saving", 3),
        ("ReconcilePayment.saved", 3),
        ("FulfilOrder.saving", 3),
        ("FulfilOrder.saved", 3),
        ("SendTickets.begun", 3),
        ("SendTickets.saving", 3),
        ("SendTickets.saved", 3),
        ("ExpireOrders.saving", 1),
        ("ExpireOrders.saved", 1),
        ("Close.asking", 1),
        ("Close.answered", 1),
        ("AskRefund.saving", 1),
        ("AskRefund.saved", 1),
        // First whether it was given already, then for it.
        ("Refund.asking", 2),
        ("Refund.answered", 2),
        ("SendRefund.saving", 2),
        ("SendRefund.saved", 2),
        ("TellOfRefund.begun", 1),
        ("TellOfRefund.saving", 1),
    ];

    /// <summary>All steps before any comes again, in an order and at passings that chance decides.</summary>
    public static IEnumerable<(string Step, int Passing)> Plan(int kills, Random random)
    {
        var plan = new List<(string, int)>();
        while (plan.Count < kills)
        {
            var round = Steps.ToArray();
            random.Shuffle(round);
            plan.AddRange(round.Select(s => (s.Step, 1 + random.Next(s.Passings))));
        }

        return plan.Take(kills);
    }
}
