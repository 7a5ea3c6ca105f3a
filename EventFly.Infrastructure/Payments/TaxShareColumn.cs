using System.Globalization;
using EventFly.Core.Registration.Contracts;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Payments;

/// <summary>
/// Rate, gross and tax as <c>19000 1190 190;0 500 0</c>. Read and written as a whole, and never looked into by a query.
/// </summary>
internal static class TaxShareColumn
{
    public static void IsSharesOfTax(this PropertyBuilder<IReadOnlyList<TaxShare>?> column) =>
        column.HasConversion(new Converter(), new Comparer()).HoldsTexts();

    private static string Write(IReadOnlyList<TaxShare> shares) =>
        string.Join(
            ';',
            shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Rate} {s.Gross} {s.Tax}"))
        );

    private static IReadOnlyList<TaxShare> Read(string text) =>
        text.Length == 0 ? [] : [.. text.Split(';').Select(ReadShare)];

    private static TaxShare ReadShare(string text)
    {
        var parts = text.Split(' ');
        return new TaxShare(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture)
        );
    }

    private sealed class Converter()
        : ValueConverter<IReadOnlyList<TaxShare>?, string?>(
            shares => shares == null ? null : Write(shares),
            text => text == null ? null : Read(text)
        );

    private sealed class Comparer()
        : ValueComparer<IReadOnlyList<TaxShare>?>(
            (left, right) => left == right || (left != null && right != null && left.SequenceEqual(right)),
            shares => shares == null ? 0 : shares.Aggregate(0, (hash, s) => HashCode.Combine(hash, s)),
            shares => shares
        );
}
