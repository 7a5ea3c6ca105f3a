using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Testing;

public static class Interception
{
    /// <summary>Has something look at every statement, whichever database runs it.</summary>
    public static IServiceCollection Intercept(this IServiceCollection services, IInterceptor interceptor) =>
        services
            .ConfigureDbContext<SqliteEventFlyDbContext>(o => o.AddInterceptors(interceptor))
            .ConfigureDbContext<PostgresEventFlyDbContext>(o => o.AddInterceptors(interceptor));
}
