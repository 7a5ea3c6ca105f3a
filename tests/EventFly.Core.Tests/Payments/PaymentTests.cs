using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Core.Registration.Contracts;
using EventFly.Testing;

namespace EventFly.Core.Tests.Payments;

public sealed class PaymentTests
{
    private static readonly Money Price = new(1900, "EUR");

    private static readonly Charge Nineteen = new(OrderId.New(), EventId.New(), Price, "Meetup");

    private static readonly PaymentReport Declined = new("page-1", PaymentState.Failed, null);

    private static readonly PaymentReport Paid = new("page-2", PaymentState.Settled, Price);

    private readonly Payment _payment = Payment.Start(Nineteen, "card", TestApp.Now);

    [Fact]
    public void A_settled_payment_books_two_lines_that_sum_to_nothing()
    {
        var lines = _payment.Record(Paid, TestApp.Now);

        lines.Select(l => l.Amount.Minor).ShouldBe([1900, -1900]);
        lines.Select(l => l.Account).ShouldBe([LedgerEntry.Clearing, LedgerEntry.Sales]);
        _payment.State.ShouldBe(PaymentState.Settled);
    }

    [Fact]
    public void A_payment_that_failed_can_be_tried_again_and_keeps_every_try()
    {
        _payment.Open(Page("page-1"), TestApp.Now);
        _payment.Open(Page("page-1"), TestApp.Now);
        var declined = _payment.Record(Declined, TestApp.Now);
        _payment.Record(Declined, TestApp.Now);
        _payment.Open(Page("page-2"), TestApp.Now);
        _payment.Record(Paid, TestApp.Now);

        declined.ShouldBeEmpty();
        _payment
            .Attempts.Select(a => (a.Number, a.Reference, a.State))
            .ShouldBe([
                (1, "page-1", PaymentState.Pending),
                (2, "page-1", PaymentState.Failed),
                (3, "page-2", PaymentState.Pending),
                (4, "page-2", PaymentState.Settled),
            ]);
    }

    [Fact]
    public void Hearing_settled_twice_books_once_and_a_late_failure_changes_nothing()
    {
        _payment.Record(Paid, TestApp.Now);

        var again = _payment.Record(Paid, TestApp.Now);
        var late = _payment.Record(Declined, TestApp.Now);
        _payment.Open(Page("page-3"), TestApp.Now);

        again.ShouldBeEmpty();
        late.ShouldBeEmpty();
        _payment.State.ShouldBe(PaymentState.Settled);
        _payment.Attempts.Count.ShouldBe(1);
        ((IAggregate)_payment).Raised.OfType<PaymentSettled>().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(1899, "EUR")]
    [InlineData(1900, "USD")]
    public void Another_amount_than_was_asked_for_settles_nothing_and_is_put_before_a_person(
        long minor,
        string currency
    )
    {
        var other = new Money(minor, currency);

        var lines = _payment.Record(Paid with { Paid = other }, TestApp.Now);
        var again = _payment.Record(Paid with { Paid = other }, TestApp.Now);
        _payment.Open(Page("page-3"), TestApp.Now);

        _payment.State.ShouldBe(PaymentState.Differs);
        _payment.Taken.ShouldBe(other);
        lines
            .Select(l => (l.Account, l.Amount))
            .ShouldBe([(LedgerEntry.Clearing, other), (LedgerEntry.Unclear, -other)]);
        again.ShouldBeEmpty();
        ((IAggregate)_payment)
            .Raised.ShouldHaveSingleItem()
            .ShouldBeOfType<MoneyNeedsLook>()
            .Kind.ShouldBe(MoneyMoveKind.PaidOtherwise);
    }

    [Fact]
    public void A_refund_takes_its_sale_back_once()
    {
        var refund = Refund.Ask(_payment, Price, "unfulfilled", TestApp.Now);

        var lines = refund.Send("refund-1", TestApp.Now);
        var again = refund.Send("refund-1", TestApp.Now);

        lines
            .Select(l => (l.Account, l.Amount.Minor))
            .ShouldBe([(LedgerEntry.Clearing, -1900), (LedgerEntry.Sales, 1900)]);
        again.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("sent, failed")]
    [InlineData("failed, sent")]
    [InlineData("sent, failed, sent, failed")]
    public void A_refund_that_a_bank_refuses_is_booked_back_whatever_is_told_first(string told)
    {
        var refund = Refund.Ask(_payment, Price, "unfulfilled", TestApp.Now);

        var lines = told.Split(", ")
            .SelectMany(word =>
                word == "sent"
                    ? refund.Send("refund-1", TestApp.Now)
                    : refund.Fail("refund-1", "lost_or_stolen_card", TestApp.Now)
            )
            .ToList();

        lines.Count.ShouldBe(4);
        lines.GroupBy(l => l.Account).ShouldAllBe(account => account.Sum(l => l.Amount.Minor) == 0);
        (refund.FailedAt, refund.Failure).ShouldBe((TestApp.Now, "lost_or_stolen_card"));
        ((IAggregate)refund).Raised.OfType<MoneyNeedsLook>().Count().ShouldBe(1);
    }

    private static Checkout Page(string reference) => new("card", reference, "https://pay.example.org");
}
