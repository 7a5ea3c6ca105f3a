using EventFly.Infrastructure.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EventFly.Web.Shell.Http;

/// <summary>What operators look at: health, metrics, traces.</summary>
internal static class OperationsSetup
{
    /// <summary>A database that takes longer to answer is away, as far as a balancer is concerned.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Circuits are counted; their single renderings are not: those of a hall are thousands in a second, and each would be
    /// timed (<c>Microsoft.AspNetCore.Components</c> and <c>.Lifecycle</c>).
    /// </summary>
    private static readonly string[] Meters =
    [
        "EventFly",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", timeout: Patience)
            .AddCheck<Draining>("draining");
        services
            .AddOpenTelemetry()
            .WithMetrics(m => m.AddMeter(Meters).AddRuntimeInstrumentation().AddPrometheusExporter())
            .WithTracing(t =>
                t.AddAspNetCoreInstrumentation(o =>
                    {
                        // A span for each rendering that a phone confirms would cost more than the rendering.
                        o.EnableAspNetCoreSignalRSupport = false;
                        o.EnableRazorComponentsSupport = false;
                    })
                    .AddSource("EventFly")
            );
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
