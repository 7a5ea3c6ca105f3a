using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EventFly.Web.Tests;

/// <summary>Whatever the application answers at, as it maps it; nothing is started.</summary>
internal static class EndpointsOfTheAssembly
{
    public static IReadOnlyList<RouteEndpoint> All()
    {
        // Where there is most of it: the sandbox is nowhere else.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        EventFlyApp.AddEverything(builder);
        var app = builder.Build();
        EventFlyApp.UseEverything(app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];
    }
}
