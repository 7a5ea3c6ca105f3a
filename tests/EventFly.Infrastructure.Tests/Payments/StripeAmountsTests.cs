using EventFly.Core.Kernel;
using EventFly.Infrastructure.Payments.Stripe;

namespace EventFly.Infrastructure.Tests.Payments;

/// <summary>Stripe's table of currencies (docs.stripe.com/currencies) against ISO 4217.</summary>
public sealed class StripeAmountsTests
{
    [Theory]
    [InlineData("EUR", 1250, 1250)]
    [InlineData("JPY", 500, 500)]
    [InlineData("XOF", 500, 500)]
    [InlineData("KWD", 5120, 5120)]
    [InlineData("ISK", 500, 50_000)]
    [InlineData("UGX", 4000, 400_000)]
    [InlineData("MGA", 500_000, 5000)]
    [InlineData("HUF", 17_500, 17_500)]
    public void An_amount_is_counted_as_Stripe_counts_it_and_back(string currency, long minor, long counted)
    {
        StripeAmounts.Of(new Money(minor, currency)).ShouldBe(counted);
        StripeAmounts.ToMoney(counted, currency.ToLowerInvariant()).ShouldBe(new Money(minor, currency));
    }

    [Theory]
    [InlineData("KWD", 5124)] // the last of three decimals must be nought
    [InlineData("MGA", 500_001)] // has no small coin there
    [InlineData("EUR", 49)] // too little
    [InlineData("JPY", 49)]
    [InlineData("EUR", 100_000_000)] // nine digits
    [InlineData("EUR", 0)]
    [InlineData("EUR", -100)]
    public void What_Stripe_cannot_charge_exactly_is_not_taken(string currency, long minor) =>
        StripeAmounts.Of(new Money(minor, currency)).ShouldBeNull();
}
