using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Infrastructure.UseCases;

/// <summary>The one transaction of a run. What is not committed is rolled back with the run's scope.</summary>
internal sealed class RunTransaction(EventFlyDbContext db) : IRunTransaction
{
    public async Task Begin(CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(cancellation);
        }
    }

    /// <summary>Saves what is changed and commits. From here on nobody can give up: half of the word would be out.</summary>
    public async Task Commit(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await db.SaveChangesAsync(CancellationToken.None);
        if (db.Database.CurrentTransaction is { } transaction)
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
    }
}
