using EventFly.Infrastructure;
using EventFly.Web.Api.Live;

namespace EventFly.Web.Api;

internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddLiveHub();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapLiveHub();
        var api = app.MapGroup("/api/v1");
        api.MapEngagement();
        api.MapEvents();
        api.MapFeed();
        api.MapIdentity();
        api.MapOrganizations();
        api.MapQuestions();
        api.MapQuizzes();
        api.MapRegistration();
    }
}
