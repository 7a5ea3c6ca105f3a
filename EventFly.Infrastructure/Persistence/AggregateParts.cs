using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// Rows that belong to an aggregate (its options, its lines) have no version of their own: a change to one of them is a
/// change of the aggregate, or two people could each change a part and neither would notice the other.
/// </summary>
internal static class AggregateParts
{
    /// <summary>The tracked aggregates of which a part was added, changed or removed.</summary>
    public static HashSet<IAggregate> OwnersOfChanges(DbContext db, IReadOnlyList<EntityEntry<IAggregate>> aggregates)
    {
        var owners = new HashSet<IAggregate>(ReferenceEqualityComparer.Instance);
        foreach (var part in db.ChangeTracker.Entries().Where(IsChangedPart))
        {
            foreach (var link in part.Metadata.GetForeignKeys().Where(k => k.PrincipalToDependent is not null))
            {
                owners.UnionWith(aggregates.Where(a => IsOwner(a, part, link)).Select(a => a.Entity));
            }
        }

        return owners;
    }

    private static bool IsChangedPart(EntityEntry entry) =>
        entry.Entity is not IAggregate
        && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private static bool IsOwner(EntityEntry<IAggregate> aggregate, EntityEntry part, IForeignKey link) =>
        link.PrincipalEntityType.IsAssignableFrom(aggregate.Metadata)
        && link.PrincipalKey.Properties.Select(p => aggregate.Property(p).CurrentValue)
            .SequenceEqual(link.Properties.Select(p => KeyOf(part, p)));

    // A part that was taken out of its collection has lost the key that it had.
    private static object? KeyOf(EntityEntry part, IProperty property) =>
        part.State is EntityState.Added ? part.Property(property).CurrentValue : part.Property(property).OriginalValue;
}
