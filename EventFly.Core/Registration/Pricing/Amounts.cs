namespace EventFly.Core.Registration.Pricing;

/// <summary>Arithmetic with minor units: exact inside, rounded once at its end, halves away from nothing.</summary>
public static class Amounts
{
    /// <summary><c>amount * numerator / denominator</c>, rounded.</summary>
    /// <exception cref="OverflowException">The result does not fit.</exception>
    public static long Part(long amount, long numerator, long denominator)
    {
        var product = (Int128)amount * numerator;
        var (whole, rest) = Int128.DivRem(product, denominator);
        return (long)checked(whole + (Int128.Abs(rest) * 2 >= denominator ? Int128.Sign(product) : 0));
    }
}
