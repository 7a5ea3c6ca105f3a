namespace EventFly.Core.Kernel;

/// <summary>An amount in the minor unit of its currency (cents, yen, fils); never a fraction, never a bare number.</summary>
/// <param name="Minor">Count of minor units; may be negative in a ledger.</param>
/// <param name="Currency">ISO 4217 code in capitals.</param>
public readonly record struct Money(long Minor, string Currency)
{
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>An amount typed in the major unit; null when the currency has no such small coin, or it does not fit.</summary>
    public static Money? FromMajor(decimal major, string currency)
    {
        // What would not fit as minor units of any currency; multiplied, it might not even be a number.
        if (Math.Abs(major) > long.MaxValue / 1000)
        {
            return null;
        }

        var money = Zero(currency);
        var minor = major * (decimal)Math.Pow(10, money.Decimals);
        return decimal.IsInteger(minor) && Math.Abs(minor) <= long.MaxValue ? money with { Minor = (long)minor } : null;
    }

    public bool IsZero => Minor == 0;

    /// <summary>Digits behind the point: 0, 2 or 3 by ISO 4217.</summary>
    public int Decimals =>
        Currency switch
        {
            "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" => 0,
            "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            _ => 2,
        };

    /// <summary>The amount in the major unit, for showing only.</summary>
    public decimal Major => Minor / (decimal)Math.Pow(10, Decimals);

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum does not fit.</exception>
    public static Money operator +(Money left, Money right) =>
        left.Currency == right.Currency
            ? left with
            {
                Minor = checked(left.Minor + right.Minor),
            }
            : throw new InvalidOperationException($"{left.Currency} and {right.Currency} cannot be added.");

    public static Money operator -(Money amount) => amount with { Minor = checked(-amount.Minor) };

    public static Money operator -(Money left, Money right) => left + -right;

    /// <exception cref="OverflowException">The product does not fit.</exception>
    public static Money operator *(Money amount, int times) => amount with { Minor = checked(amount.Minor * times) };
}
