using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Http;

/// <summary>
/// A form whose cookie is gone or belongs to a sign-in that has ended is not taken. Its sender is told so, with a way back,
/// where the framework would answer with an empty page.
/// </summary>
internal static class StaleForms
{
    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                {
                    return next(context);
                }

                if (IsTooLarge(context))
                {
                    var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return context.Response.WriteAsync(
                        words["That is more than this form takes. Go back and shorten it."]
                    );
                }

                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = "/form-expired" + QueryString.Create("back", PageOf(context));
                return Task.CompletedTask;
            }
        );

    /// <summary>Then its fields could not be read, and that is why it has no valid token.</summary>
    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    /// <summary>Forms of pages post to their page; others, such as signing out, have none of their own.</summary>
    private static string PageOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            ? "/"
            : context.Request.Path + context.Request.QueryString;
}
