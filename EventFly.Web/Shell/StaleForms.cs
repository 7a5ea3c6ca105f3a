using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;

namespace EventFly.Web.Shell;

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

                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = "/form-expired" + QueryString.Create("back", PageOf(context));
                return Task.CompletedTask;
            }
        );

    /// <summary>Forms of pages post to their page; others, such as signing out, have none of their own.</summary>
    private static string PageOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null
            ? "/"
            : context.Request.Path + context.Request.QueryString;
}
