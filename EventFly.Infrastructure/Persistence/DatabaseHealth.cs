using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventFly.Infrastructure.Persistence;

/// <summary>Ready means: the database answers, has every migration, and the keys that sign cookies can be read.</summary>
public sealed class DatabaseHealth(EventFlyDbContext db) : IHealthCheck
{
    private static volatile bool _migrated;

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (!_migrated)
        {
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return HealthCheckResult.Unhealthy("The database lacks migrations.");
            }

            _migrated = true;
        }

        await db.DataProtectionKeys.OrderBy(k => k.Id).Select(k => k.Id).Take(1).ToListAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
