using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Persistence;

/// <summary>Who made a row and who changed it last, as shadow columns: the domain does not need to carry them.</summary>
internal static class Audit
{
    public static void AddColumns(EntityTypeBuilder entity)
    {
        entity.Property<DateTimeOffset>("CreatedAt");
        entity.Property<Guid?>("CreatedBy");
        entity.Property<DateTimeOffset>("ChangedAt");
        entity.Property<Guid?>("ChangedBy");
    }

    public static void Stamp(EntityEntry<IAggregate> entry, DateTimeOffset now, Guid? by)
    {
        if (entry.State is EntityState.Added)
        {
            entry.Property("CreatedAt").CurrentValue = now;
            entry.Property("CreatedBy").CurrentValue = by;
        }

        entry.Property("ChangedAt").CurrentValue = now;
        entry.Property("ChangedBy").CurrentValue = by;
    }
}
