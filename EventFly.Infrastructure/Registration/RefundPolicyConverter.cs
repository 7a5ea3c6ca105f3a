using System.Globalization;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Registration;

/// <summary>Days and percents, as <c>30 100;7 50</c>; empty for none. Read and written as a whole, and never looked into by a query.</summary>
internal sealed class RefundPolicyConverter()
    : ValueConverter<RefundPolicy, string>(policy => Write(policy), text => Read(text))
{
    /// <summary>Nine for each of at most six.</summary>
    public const int Length = 60;

    private static string Write(RefundPolicy policy) =>
        string.Join(
            ';',
            policy.Tiers.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Days} {t.Percent}"))
        );

    private static RefundPolicy Read(string text) =>
        text.Length == 0 ? RefundPolicy.None : new RefundPolicy([.. text.Split(';').Select(ReadTier)]);

    private static RefundTier ReadTier(string text)
    {
        var parts = text.Split(' ');
        return new RefundTier(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(parts[1], CultureInfo.InvariantCulture)
        );
    }
}
