using EventFly.Infrastructure.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventFly.Infrastructure.Persistence;

/// <summary>
/// A database file that has no table yet gets all of them from the model at once and counts as migrated. To replay what
/// earlier versions changed in tables without a row was a sixth of a first start; a test compares what both ways make.
/// </summary>
internal static class NewDatabase
{
    /// <returns>False, and nothing is changed, when there are tables already.</returns>
    public static async Task<bool> Make(EventFlyDbContext db)
    {
        var tables = (IRelationalDatabaseCreator)db.GetService<IDatabaseCreator>();
        var history = db.GetService<IHistoryRepository>();
        await db.Database.OpenConnectionAsync();
        try
        {
            // SQLite lets one in: a second process waits here, and then finds the tables of the first.
            await using var commit = await db.Database.BeginTransactionAsync();
            if (await tables.HasTablesAsync())
            {
                return false;
            }

            await tables.CreateTablesAsync();
            foreach (var statement in SearchIndexSql.Sqlite)
            {
                await db.Database.ExecuteSqlRawAsync(statement);
            }

            await history.CreateAsync();
            foreach (var migration in db.Database.GetMigrations())
            {
                var row = history.GetInsertScript(new(migration, ProductInfo.GetVersion()));
                await db.Database.ExecuteSqlRawAsync(row);
            }

            await commit.CommitAsync();
            return true;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
