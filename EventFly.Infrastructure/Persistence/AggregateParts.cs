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
        // A group of orders has hundreds of both: each link finds its owners by their key, and does not ask them all.
        var byKey = new Dictionary<IForeignKey, ILookup<PartKey, IAggregate>>();
        foreach (var part in db.ChangeTracker.Entries().Where(IsChangedPart))
        {
            foreach (var link in part.Metadata.GetForeignKeys().Where(k => k.PrincipalToDependent is not null))
            {
                if (!byKey.TryGetValue(link, out var owned))
                {
                    byKey[link] = owned = aggregates
                        .Where(a => link.PrincipalEntityType.IsAssignableFrom(a.Metadata))
                        .ToLookup(
                            a => new PartKey([.. link.PrincipalKey.Properties.Select(p => a.Property(p).CurrentValue)]),
                            a => a.Entity
                        );
                }

                owners.UnionWith(owned[new PartKey([.. link.Properties.Select(p => KeyOf(part, p))])]);
            }
        }

        return owners;
    }

    private static bool IsChangedPart(EntityEntry entry) =>
        entry.Entity is not IAggregate
        && entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    // A part that was taken out of its collection has lost the key that it had.
    private static object? KeyOf(EntityEntry part, IProperty property) =>
        part.State is EntityState.Added ? part.Property(property).CurrentValue : part.Property(property).OriginalValue;

    /// <summary>The values of a key, equal when each of them is.</summary>
    private readonly record struct PartKey(object?[] Values)
    {
        public bool Equals(PartKey other) => Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
    }
}
