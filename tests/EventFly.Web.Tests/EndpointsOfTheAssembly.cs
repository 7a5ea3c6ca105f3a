using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EventFly.Web.Tests;

/// <summary>Whatever the application answers at, as it maps it; nothing is started.</summary>
internal static class EndpointsOfTheAssembly
{
    public static IReadOnlyList<RouteEndpoint> All()
    {
        var builder = WebApplication.CreateBuilder();
        EventFlyApp.AddEverything(builder);
        var app = builder.Build();
        EventFlyApp.UseEverything(app);
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>()];
    }
}
