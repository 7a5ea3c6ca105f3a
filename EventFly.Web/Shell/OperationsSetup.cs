using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EventFly.Web.Shell;

/// <summary>What operators look at: health, metrics, traces.</summary>
internal static class OperationsSetup
{
    /// <summary>A database that takes longer to answer is away, as far as a balancer is concerned.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: Patience)
            .AddCheck<Draining>("draining");
        services
            .AddOpenTelemetry()
            .WithMetrics(m =>
                m.AddAspNetCoreInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddMeter("EventFly", "Microsoft.AspNetCore.Components.Server.Circuits")
                    .AddPrometheusExporter()
            )
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddSource("EventFly"));
        return services;
    }

    public static void MapOperations(this WebApplication app)
    {
        // Live: this process answers. Ready: it can also do its work.
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapPrometheusScrapingEndpoint("/metrics");
    }
}
