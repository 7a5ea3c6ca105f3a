using System.Text;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Persistence;

/// <summary>What holds for every table: UTC instants, typed ids as Guids, enums by name, snake_case, audit columns, versions.</summary>
internal static class ModelRules
{
    private const int DefaultStringLength = 400;

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

    public static void Finish(ModelBuilder builder)
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
