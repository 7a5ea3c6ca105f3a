using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;

namespace EventFly.Core.Registration.OrderChanges;

/// <param name="State">Done; or open, while its buyer has to pay it.</param>
/// <param name="Amount">What is paid for it.</param>
/// <param name="Back">What goes back by it.</param>
/// <param name="HeldUntil">While it is open: until when it can be paid.</param>
public sealed record ChangeReceipt(
    OrderChangeId Change,
    OrderChangeState State,
    Money Amount,
    Money Back,
    DateTimeOffset? HeldUntil
);

/// <summary>
/// The organizer gives a paid order more tickets, or exchanges some that it has for others. What that costs the buyer pays by a link
/// within a day, or the organizer has got it already, or gives it; what is cheaper goes back. Codes of exchanged tickets die, and
/// their holders get a letter with the new ones. All of it, or nothing; the same <paramref name="RequestKey"/> changes it once.
/// </summary>
/// <param name="Way"><see cref="PayWay.OnInvoice"/> is not for changes.</param>
/// <param name="Note">For money that the organizer has: how it came; at most 120 characters.</param>
public sealed record ChangeOrder(
    EventId Event,
    OrderId Order,
    ChangeDraft Draft,
    PayWay Way,
    string Note,
    string RequestKey
) : ICommand<ChangeReceipt>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, ChangeDesk desk, ChangePlanner planner)
        : IHandler<ChangeOrder, ChangeReceipt>
    {
        public async Task<Result<ChangeReceipt>> Handle(ChangeOrder request, CancellationToken cancellation)
        {
            if (request.TypingFault() is { } typing)
            {
                return typing;
            }

            var opened = await desk.Open(request.Event, request.Order, request.RequestKey, cancellation);
            if (opened.Fault is { } refused)
            {
                return refused;
            }

            var open = opened.Value;
            var (draft, digest) = (request.Draft, request.Digest());
            if (open.Made is { } made)
            {
                return made.RequestDigest == digest ? ReceiptOf(made, open.Now) : RegistrationFaults.RequestKeyTaken;
            }

            var had = open.Tickets.Where(t => draft.Exchanged.Contains(t.Id)).Select(t => t.Type);
            var wanted = draft.Added.Select(p => p.TicketType).Concat(draft.To is { } to ? [to] : []);
            var over = open.Over.SelectMany(c => c.Takes).Select(t => t.Type);
            await new Basket(db).Hold(had.Concat(wanted).Concat(over), cancellation);
            var plan = await planner.Plan(open, draft, request.Way, cancellation);
            if (!plan.IsDone)
            {
                return plan.Fault;
            }

            var wish = new ChangeWish(request.Way, request.Note.Trim(), request.RequestKey, digest);
            var change = await desk.Make(open, plan.Value, wish, cancellation);
            return change.IsDone ? ReceiptOf(change.Value, open.Now) : change.Fault;
        }

        private static ChangeReceipt ReceiptOf(OrderChange change, DateTimeOffset now) =>
            new(change.Id, change.StateAt(now), change.Amount, change.Back, change.HeldUntil);
    }

    private string Digest() =>
        RequestDigests.Of([
            Way.ToString(),
            Draft.GiveBack.ToString(),
            Draft.To?.ToString() ?? "",
            .. Draft.Exchanged.Select(t => t.ToString()).Order(StringComparer.Ordinal),
            .. Draft.Added.Select(p => p.ToText()).Order(StringComparer.Ordinal),
        ]);

    private Fault? TypingFault()
    {
        var checks = new Checks();
        Draft.Check(checks);
        checks.That(
            Way is PayWay.Link or PayWay.ByHand or PayWay.Free,
            "way",
            "Choose how the difference is paid: by a link, by hand, or not at all."
        );
        checks.PaymentNoteFits(Note);
        checks.RequestKey(RequestKey);
        return checks.Fault;
    }
}
