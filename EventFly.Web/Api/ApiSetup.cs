using EventFly.Infrastructure;

namespace EventFly.Web.Api;

internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        var api = app.MapGroup("/api/v1");
        api.MapEngagement();
        api.MapEvents();
        api.MapFeed();
        api.MapIdentity();
        api.MapOrganizations();
        api.MapRegistration();
    }
}
