using EventFly.Core.Identity.Accounts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Events;
using EventFly.Infrastructure.Outbox;
using EventFly.Infrastructure.Registration;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// The one database of the monolith. Each context sees only its own <c>I…Db</c> of it, in the partial named after it;
/// tables carry the context's name as a prefix.
/// </summary>
public abstract partial class EventFlyDbContext(DbContextOptions options, RunContext run)
    : IdentityUserContext<Account, Guid>(options),
        IDataProtectionKeyContext
{
    /// <summary>The run that this context serves.</summary>
    internal RunContext Run => run;

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMessage> Inbox => Set<InboxMessage>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        StampAndCollect();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        StampAndCollect();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public void Tell(IIntegrationEvent happened)
    {
        Outbox.Add(OutboxMessage.Of(happened, run.Time.GetUtcNow()));
        run.HasOutboxRows = true;
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        run.HasUnsaved = () => ChangeTracker.HasChanges();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        ModelRules.Convert(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder
            .Entity<DataProtectionKey>()
            .ToTable("identity_data_protection_keys")
            .Property(k => k.Xml)
            .HasMaxLength(16_000);
        builder.ApplyConfigurationsFromAssembly(typeof(EventFlyDbContext).Assembly);
        ModelRules.Finish(builder, Database.IsSqlServer());
    }

    /// <summary>Raises versions, stamps who and when, and turns what was raised into outbox rows of the same commit.</summary>
    private void StampAndCollect()
    {
        var now = run.Time.GetUtcNow();
        var by = run.Actor.Account?.Value;
        var aggregates = ChangeTracker.Entries<IAggregate>().ToList();
        var changedWithin = AggregateParts.OwnersOfChanges(this, aggregates);
        foreach (var entry in aggregates)
        {
            var aggregate = entry.Entity;
            if (
                entry.State is EntityState.Unchanged
                && aggregate.Raised.Count == 0
                && !changedWithin.Contains(aggregate)
            )
            {
                continue;
            }

            if (entry.State is not EntityState.Deleted)
            {
                aggregate.Version++;
                Audit.Stamp(entry, now, by);
            }

            foreach (var happened in aggregate.Raised)
            {
                Tell(happened);
            }

            aggregate.ForgetRaised();
        }

        ListingUpkeep.Write(this);
        OfferNews.Tell(this, now);
    }
}
