using Microsoft.AspNetCore.Components.Endpoints;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// A form whose thing is gone meanwhile (an event was cancelled, an invitation withdrawn) no longer stands on its page, and the
/// framework answers with a bare line of text. The page itself says what happened: its sender is led there.
/// </summary>
internal static class GoneForms
{
    public static IApplicationBuilder UseGoneForms(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (IsFormOfPage(context))
                {
                    context.Response.OnStarting(() =>
                    {
                        if (IsRefusedByFramework(context.Response))
                        {
                            LeadToPage(context);
                        }

                        return Task.CompletedTask;
                    });
                }

                return next(context);
            }
        );

    private static bool IsFormOfPage(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    /// <summary>Our own pages say what is wrong as pages, and with other numbers.</summary>
    private static bool IsRefusedByFramework(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status400BadRequest
        && response.ContentType?.StartsWith("text/plain", StringComparison.Ordinal) is true;

    private static void LeadToPage(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location =
            (context.Request.PathBase + context.Request.Path).ToUriComponent() + context.Request.QueryString;
    }
}
