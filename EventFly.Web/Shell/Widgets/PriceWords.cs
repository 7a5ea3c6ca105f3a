using System.Globalization;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Widgets;

public static class PriceWords
{
    /// <summary>An amount as the reader writes it, with its currency's own digits; nothing is "Free".</summary>
    public static string Price(this IStringLocalizer<Words> words, Money money) =>
        money.IsZero ? words["Free"] : Amount(money);

    /// <summary>The same in a book, where nothing is nothing.</summary>
    public static string Amount(Money money)
    {
        var format = (NumberFormatInfo)CultureInfo.CurrentCulture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = money.Decimals;
        format.CurrencySymbol = money.Currency switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            "JPY" => "¥",
            _ => money.Currency + "\u00A0",
        };
        return money.Major.ToString("C", format);
    }
}
