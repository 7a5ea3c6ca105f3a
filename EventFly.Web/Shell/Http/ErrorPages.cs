using Microsoft.AspNetCore.Diagnostics;

namespace EventFly.Web.Shell.Http;

/// <summary>What people see when there is no page, or when one broke.</summary>
internal static class ErrorPages
{
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) =>
        app.UseExceptionHandler(
                new ExceptionHandlerOptions
                {
                    ExceptionHandlingPath = "/error",
                    CreateScopeForErrors = true,
                    StatusCodeSelector = e =>
                        e is BadHttpRequestException refused
                            ? refused.StatusCode
                            : StatusCodes.Status500InternalServerError,
                }
            )
            .UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true)
            .Use(
                (context, next) =>
                {
                    if (IsAboutAnError(context))
                    {
                        // The page is looked at. What was posted belongs to another one, and would be judged as its form.
                        context.Request.Method = HttpMethods.Get;
                    }

                    return next(context);
                }
            );

    private static bool IsAboutAnError(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>() is not null
        || context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
