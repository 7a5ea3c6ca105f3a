using System.Text;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Persistence;

/// <summary>What holds for every table: UTC instants, typed ids as Guids, enums by name, snake_case, audit columns, versions.</summary>
internal static class ModelRules
{
    /// <summary>How SQL Server compares text letter by letter; needed where a statement brings text of its own to compare.</summary>
    public const string ExactOnSqlServer = "Latin1_General_100_BIN2";

    private const int DefaultStringLength = 400;

    /// <summary>Of 900, beside an id and a number.</summary>
    private const int MostBytesOfTextToStoreBy = 880;

    public static void Convert(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        builder.Properties<string>().HaveMaxLength(DefaultStringLength);
        foreach (var id in TypedIds())
        {
            builder.Properties(id).HaveConversion(typeof(TypedIdConverter<>).MakeGenericType(id));
        }
    }

    public static void Finish(ModelBuilder builder, bool isSqlServer)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(IAggregate).IsAssignableFrom(entity.ClrType))
            {
                var typed = builder.Entity(entity.ClrType);
                typed.Property(nameof(IAggregate.Version)).IsConcurrencyToken();
                Audit.AddColumns(typed);
            }

            if (!entity.IsMappedToJson())
            {
                NameColumns(entity);
            }

            if (isSqlServer)
            {
                CompareKeysExactly(entity);
                StoreByShortKeys(entity);
            }
        }
    }

    /// <summary>
    /// SQL Server takes "Coffee" for "coffee" and カ for か unless it is told otherwise. Text that is a key, or looked up by an
    /// index, is compared letter by letter there as on the other two.
    /// </summary>
    private static void CompareKeysExactly(IMutableEntityType entity)
    {
        var keys = entity.GetKeys().SelectMany(k => k.Properties);
        var lookedUp = entity.GetIndexes().SelectMany(i => i.Properties);
        foreach (var text in keys.Concat(lookedUp).Where(p => p.ClrType == typeof(string)))
        {
            text.SetCollation(ExactOnSqlServer);
        }
    }

    /// <summary>SQL Server stores rows in the order of their key if that is short enough; else the key is an index beside them.</summary>
    private static void StoreByShortKeys(IMutableEntityType entity)
    {
        var texts = entity.FindPrimaryKey()?.Properties.Where(p => p.ClrType == typeof(string)) ?? [];
        if (texts.Sum(p => sizeof(char) * p.GetMaxLength()) > MostBytesOfTextToStoreBy)
        {
            entity.FindPrimaryKey()!.SetIsClustered(false);
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix = "")
    {
        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(SnakeCase(prefix + property.GetColumnName()));
        }

        foreach (var part in type.GetComplexProperties())
        {
            NameColumns(part.ComplexType, prefix + part.Name + "_");
        }
    }

    private static IEnumerable<Type> TypedIds() =>
        typeof(ITypedId<>)
            .Assembly.GetTypes()
            .Where(t => t.IsValueType)
            .Where(t =>
                t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>))
            );

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}

/// <summary>Instants are stored as UTC <see cref="DateTime"/>: SQLite cannot order <see cref="DateTimeOffset"/>.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc))
    );

internal sealed class TypedIdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, stored => Make(stored))
    where T : struct, ITypedId<T>
{
    // An expression tree cannot call a static interface member itself.
    private static T Make(Guid stored) => T.From(stored);
}
