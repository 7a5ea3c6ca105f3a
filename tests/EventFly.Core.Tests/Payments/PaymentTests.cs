using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly Charge Nineteen = new(OrderId.New(), EventId.New(), new Money(1900, "EUR"), "Meetup");

    [Fact]
    public void A_settled_payment_books_two_lines_that_sum_to_nothing()
    {
        var payment = Payment.Start(Nineteen, TestApp.Now);

        var lines = payment.Record("card", "ref-1", PaymentState.Settled, TestApp.Now).Value;

        lines.Select(l => l.Amount.Minor).ShouldBe([1900, -1900]);
        lines.Select(l => l.Account).ShouldBe([LedgerEntry.Clearing, LedgerEntry.Sales]);
        payment.State.ShouldBe(PaymentState.Settled);
    }

    [Fact]
    public void A_payment_that_failed_can_be_tried_again_and_keeps_every_try()
    {
        var payment = Payment.Start(Nineteen, TestApp.Now);

        var declined = payment.Record("card", "ref-1", PaymentState.Failed, TestApp.Now).Value;
        payment.Record("card", "ref-2", PaymentState.Settled, TestApp.Now);

        declined.ShouldBeEmpty();
        payment
            .Attempts.Select(a => (a.Number, a.Reference, a.State))
            .ShouldBe([(1, "ref-1", PaymentState.Failed), (2, "ref-2", PaymentState.Settled)]);
    }

    [Fact]
    public void Hearing_settled_twice_books_once_and_a_late_failure_changes_nothing()
    {
        var payment = Payment.Start(Nineteen, TestApp.Now);
        payment.Record("card", "ref-1", PaymentState.Settled, TestApp.Now);

        var again = payment.Record("card", "ref-1", PaymentState.Settled, TestApp.Now);
        var late = payment.Record("card", "ref-1", PaymentState.Failed, TestApp.Now);

        again.Value.ShouldBeEmpty();
        late.Fault!.Code.ShouldBe("payments.final");
        payment.State.ShouldBe(PaymentState.Settled);
    }
}
