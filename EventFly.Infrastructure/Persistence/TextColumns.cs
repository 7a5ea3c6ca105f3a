using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Persistence;

/// <summary>How much room the columns have for what people write. The rules say what is taken, and in characters.</summary>
internal static class TextColumns
{
    /// <param name="characters">The rule's own limit.</param>
    public static PropertyBuilder<T> HoldsText<T>(this PropertyBuilder<T> column, int characters) =>
        column.HasMaxLength(characters * Text.UnitsPerCharacter);

    /// <inheritdoc cref="HoldsText{T}(PropertyBuilder{T},int)"/>
    public static ComplexTypePropertyBuilder<T> HoldsText<T>(
        this ComplexTypePropertyBuilder<T> column,
        int characters
    ) => column.HasMaxLength(characters * Text.UnitsPerCharacter);

    /// <summary>
    /// Several texts in one column. As JSON an emoji takes up to twelve units, and SQL Server has no sized column for so many:
    /// how much there can be is up to the rules.
    /// </summary>
    public static PropertyBuilder<T> HoldsTexts<T>(this PropertyBuilder<T> column) => column.HasMaxLength(-1);

    /// <inheritdoc cref="HoldsTexts{T}(PropertyBuilder{T})"/>
    public static PrimitiveCollectionBuilder<T> HoldsTexts<T>(this PrimitiveCollectionBuilder<T> column) =>
        column.HasMaxLength(-1);
}
