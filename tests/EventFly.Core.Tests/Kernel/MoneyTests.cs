using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Kernel;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("JPY", 0, 1250)]
    [InlineData("EUR", 2, 12.50)]
    [InlineData("KWD", 3, 1.250)]
    public void A_minor_unit_is_as_small_as_its_currency_says(string currency, int decimals, decimal major)
    {
        var money = new Money(1250, currency);

        money.Decimals.ShouldBe(decimals);
        money.Major.ShouldBe(major);
        Money.FromMajor(major, currency).ShouldBe(money);
    }

    [Theory]
    [InlineData("JPY", 0.5)]
    [InlineData("EUR", 0.001)]
    [InlineData("KWD", 0.0001)]
    public void There_is_no_smaller_coin_than_the_minor_unit(string currency, decimal major) =>
        Money.FromMajor(major, currency).ShouldBeNull();

    [Fact]
    public void Currencies_do_not_mix() =>
        Should.Throw<InvalidOperationException>(() => new Money(1, "EUR") + new Money(1, "USD"));

    [Fact]
    public void An_amount_that_does_not_fit_is_an_error_and_never_wraps_around()
    {
        var most = new Money(long.MaxValue, "EUR");

        Should.Throw<OverflowException>(() => most + new Money(1, "EUR"));
        Should.Throw<OverflowException>(() => most * 2);
        Should.Throw<OverflowException>(() => -new Money(long.MinValue, "EUR"));
        Money.FromMajor(long.MaxValue, "EUR").ShouldBeNull();
    }
}
