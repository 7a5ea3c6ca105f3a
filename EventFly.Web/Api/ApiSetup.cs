using EventFly.Infrastructure;
using EventFly.Web.Api.Exports;
using EventFly.Web.Api.Live;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventFly.Web.Api;

internal static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions).Strictly());
        // Thrown, a body or parameter that cannot be read says which one it is.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ApiProblems.SayWhen);
        services.AddOpenApi(o => o.AddSchemaTransformer(IdsAreUuids));
        services.AddMemoryCache().AddSingleton<KnownShops>();
        services.AddSingleton(DownloadFolder.OfTheSystem);
        services.AddLiveHub();
        return services;
    }

    /// <summary>To the generator, an id of our own is an object that it knows nothing of.</summary>
    private static Task IdsAreUuids(
        OpenApiSchema schema,
        OpenApiSchemaTransformerContext context,
        CancellationToken cancellation
    )
    {
        if (StrictJson.IsOwnId(context.JsonTypeInfo.Type))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
        }

        if (context.JsonTypeInfo.ElementType is { } element && StrictJson.IsOwnId(element))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        }

        return Task.CompletedTask;
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapLiveHub();
        var api = app.MapGroup("/api/v1").MayRefuse();
        api.MapEngagement();
        api.MapEvents();
        api.MapSchedule();
        api.MapFeed();
        api.MapIdentity();
        api.MapOrganizations();
        api.MapQuestions();
        api.MapQuizzes();
        api.MapRegistration();
        api.MapHolders();
        api.MapWaitingList();
        api.MapFormQuestions();
        api.MapSales();
        api.MapOrders();
        api.MapSalesFiles();
        api.MapFeedback();
        api.MapFeedbackFiles();
        api.MapBookFiles();
        api.MapAnalytics();
        api.MapInvoices();
        api.MapPayees();
    }
}
