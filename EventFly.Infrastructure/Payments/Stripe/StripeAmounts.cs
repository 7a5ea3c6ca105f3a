using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Payments.Stripe;

/// <summary>
/// Amounts as Stripe counts them, which is not always ISO 4217: some currencies have no small coin there, two have one that is
/// always nought, and of three decimals the last is always nought. Source: docs.stripe.com/currencies.
/// </summary>
internal static class StripeAmounts
{
    /// <summary>More digits than eight are refused.</summary>
    private const long Most = 99_999_999;

    /// <summary>Null when Stripe cannot take exactly that amount.</summary>
    public static long? Of(Money money) =>
        OfReturn(money) is { } amount && amount >= Least(money.Currency) ? amount : null;

    /// <summary>The same for money that goes back, of which none is too little.</summary>
    public static long? OfReturn(Money money)
    {
        var (times, parts) = Ratio(money.Currency);
        var counted = money.Minor * (decimal)times;
        return
            counted % parts == 0
            && counted / parts is var amount
            && amount <= Most
            && amount % Step(money.Currency) == 0
            && amount > 0
            ? (long)amount
            : null;
    }

    /// <summary>The most of an amount that can be said in Stripe's coins.</summary>
    public static Money Below(Money money)
    {
        var (times, parts) = Ratio(money.Currency);
        var step = Step(money.Currency) * (long)parts / times;
        return money with { Minor = step > 1 ? money.Minor - (money.Minor % step) : money.Minor };
    }

    /// <summary>The smallest amount that Stripe takes in a currency.</summary>
    public static Money LeastOf(string currency) => ToMoney(Least(currency), currency);

    /// <param name="currency">Stripe's: in small letters.</param>
    public static Money ToMoney(long amount, string currency)
    {
        var code = currency.ToUpperInvariant();
        var (times, parts) = Ratio(code);
        return new Money(amount * parts / times, code);
    }

    /// <summary>Stripe's small coins for so many of ISO's.</summary>
    private static (int Times, int Parts) Ratio(string currency) =>
        currency switch
        {
            "ISK" or "UGX" => (100, 1),
            "MGA" => (1, 100),
            _ => (1, 1),
        };

    private static int Step(string currency) =>
        currency switch
        {
            "ISK" or "UGX" => 100,
            "BHD" or "JOD" or "KWD" or "OMR" or "TND" => 10,
            _ => 1,
        };

    /// <summary>What costs more to charge than it brings is refused. Other currencies: Stripe says it when it is asked.</summary>
    private static int Least(string currency) =>
        currency switch
        {
            "USD" or "EUR" or "CHF" or "CAD" or "AUD" or "NZD" or "SGD" or "BRL" or "INR" => 50,
            "GBP" => 30,
            "DKK" => 250,
            "NOK" or "SEK" => 300,
            "CZK" => 1500,
            "HUF" => 17_500,
            "JPY" => 50,
            "PLN" or "AED" or "RON" or "MYR" => 200,
            "BGN" => 100,
            "HKD" => 400,
            "MXN" or "THB" => 1000,
            _ => 1,
        };
}
