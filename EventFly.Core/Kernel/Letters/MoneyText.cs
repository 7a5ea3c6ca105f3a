using System.Globalization;

namespace EventFly.Core.Kernel.Letters;

/// <summary>An amount as a letter says it: by its ISO code, which no reader mistakes.</summary>
internal static class MoneyText
{
    public static string Of(Money money) =>
        money.Major.ToString($"N{money.Decimals}", CultureInfo.CurrentCulture) + "\u00A0" + money.Currency;
}
