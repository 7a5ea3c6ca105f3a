using EventFly.Infrastructure.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
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
        var db = scope.ServiceProvider.GetRequiredService<EventFlyDbContext>();
        if (!environment.IsDevelopment())
        {
            return (await db.Database.GetPendingMigrationsAsync()).Any()
                ? "The database lacks migrations. Run: dotnet EventFly.Web.dll migrate"
                : null;
        }

        await Migrate(scope.ServiceProvider);
        if (scope.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Demo:Seed", true))
        {
            await scope.ServiceProvider.GetRequiredService<DemoSeed>().Plant(CancellationToken.None);
        }

        return null;
    }

    public static async Task Migrate(IServiceProvider scope)
    {
        Directory.CreateDirectory(scope.GetRequiredService<DatabaseSettings>().DataDirectory);
        await scope.GetRequiredService<EventFlyDbContext>().Database.MigrateAsync();
    }
}
