using System.Data.Common;
using EventFly.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventFly.Infrastructure.Persistence;

/// <summary>Development makes and fills its database by itself; Production never changes one on its own.</summary>
public static class DatabaseStart
{
    /// <returns>Null when the application may start, else the sentence that says why not and what to do.</returns>
    public static async Task<string?> Prepare(IServiceProvider services, IHostEnvironment environment)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            return await Prepare(scope.ServiceProvider, environment.IsDevelopment());
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            return $"The database does not answer as it should: {e.Message.TrimEnd('.')}. "
                + "Check ConnectionStrings__EventFly and Data__Directory.";
        }
    }

    public static async Task Migrate(IServiceProvider scope)
    {
        Directory.CreateDirectory(scope.GetRequiredService<DatabaseSettings>().DataDirectory);
        var db = scope.GetRequiredService<EventFlyDbContext>();
        if (db.Database.IsSqlite() && await NewDatabase.Make(db))
        {
            return;
        }

        // Not every time: it first compares the whole model with the last migration, which a test does.
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
        {
            await db.Database.MigrateAsync();
        }

        await DerivedColumns.Fill(db);
    }

    private static async Task<string?> Prepare(IServiceProvider scope, bool isDevelopment)
    {
        if (!isDevelopment)
        {
            var db = scope.GetRequiredService<EventFlyDbContext>();
            return (await db.Database.GetPendingMigrationsAsync()).Any()
                ? "The database lacks migrations. Run: dotnet EventFly.Web.dll migrate"
                : null;
        }

        await Migrate(scope);
        if (scope.GetRequiredService<DemoWish>().IsOn)
        {
            await scope.GetRequiredService<DemoSeed>().Plant(DemoSeed.Password, CancellationToken.None);
        }

        return null;
    }
}
