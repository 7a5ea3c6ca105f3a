using System.Text.Json;
using System.Text.RegularExpressions;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.WebUtilities;

namespace EventFly.Web.Api;

/// <summary>
/// Whatever goes wrong below <c>/api</c> is answered with problem details: an unknown address, a wrong method, a body that
/// cannot be read, a bug. Programs follow redirects and take any page for an answer, so they get neither.
/// </summary>
internal static partial class ApiProblems
{
    public const string RetryAfterKey = "retryAfter";

    private const string UsualWait = "10";

    /// <summary>Goes inside what answers people with pages, which then finds the answer given.</summary>
    public static IApplicationBuilder UseApiProblems(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api"),
            api =>
                api.UseExceptionHandler(broken =>
                        broken.UseSecurityHeaders().Run(c => Of(c.Response.StatusCode).ExecuteAsync(c))
                    )
                    .Use(Answer)
        );

    /// <summary>The header says what the problem says.</summary>
    public static void SayWhen(ProblemDetailsContext problem)
    {
        if (problem.ProblemDetails.Extensions.TryGetValue(RetryAfterKey, out var wait))
        {
            problem.HttpContext.Response.Headers.RetryAfter = (string?)wait;
        }
    }

    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        context.Response.OnStarting(() =>
        {
            if (context.Response is { StatusCode: 429, Headers.RetryAfter.Count: 0 })
            {
                context.Response.Headers.RetryAfter = UsualWait;
            }

            return Task.CompletedTask;
        });
        if (IsTooLarge(context))
        {
            // Kestrel cuts the connection that the rest is on, and the next request on it would get no answer.
            if (HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            await Of(StatusCodes.Status413PayloadTooLarge).ExecuteAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException refused) when (!context.Response.HasStarted)
        {
            await Of(refused).ExecuteAsync(context);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null } answer)
        {
            var isNowhere = answer.StatusCode is StatusCodes.Status405MethodNotAllowed && !IsAnAddress(context);
            await Of(isNowhere ? StatusCodes.Status404NotFound : answer.StatusCode).ExecuteAsync(context);
        }
    }

    /// <summary>Asked before anything is done, also where nobody would read the body.</summary>
    private static bool IsTooLarge(HttpContext context) =>
        context.Request.ContentLength is { } length
        && length > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

    /// <summary>In Development static files answer for every address, so that an unknown one seems to take other methods.</summary>
    private static bool IsAnAddress(HttpContext context) =>
        context
            .RequestServices.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.RoutePattern.PathSegments is [{ IsSimple: true } first, ..]
                && first.Parts[0] is RoutePatternLiteralPart
            )
            .Any(e => new TemplateMatcher(new RouteTemplate(e.RoutePattern), []).TryMatch(context.Request.Path, []));

    private static ProblemHttpResult Of(BadHttpRequestException refused) =>
        refused.StatusCode is StatusCodes.Status400BadRequest
            ? Answers.Problem(Unreadable(refused))
            : Of(refused.StatusCode);

    private static ProblemHttpResult Of(int status) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = status,
                Title = Sentence(status),
                Type = "urn:eventfly:fault:http-" + status,
                Extensions = { ["code"] = "http-" + status },
            }
        );

    private static string Sentence(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => "There is nothing at this address.",
            StatusCodes.Status405MethodNotAllowed => "This address takes other methods; see the Allow header.",
            StatusCodes.Status413PayloadTooLarge => "This is more than this address takes.",
            StatusCodes.Status415UnsupportedMediaType => "Send JSON, with the content type application/json.",
            StatusCodes.Status429TooManyRequests => "Too many requests. Wait a little, see the Retry-After header.",
            >= 500 => "That broke on our side. Try again in a moment.",
            _ => ReasonPhrases.GetReasonPhrase(status),
        };

    /// <summary>The field or parameter that could not be read, as its sender knows it.</summary>
    private static Fault Unreadable(BadHttpRequestException refused)
    {
        if (refused.InnerException is JsonException json)
        {
            return Missing().Match(json.Message) is { Success: true } missing
                ? Fault.Invalid([
                    .. missing
                        .Groups[1]
                        .Captures.Select(name => new FieldFault(Inside(json.Path, name.Value), RequestFaults.Missing)),
                ])
                : Fault.Invalid(
                    Inside(json.Path, ""),
                    "This cannot be read: it has the wrong type, or the JSON is broken."
                );
        }

        return Parameter().Match(refused.Message) is { Success: true } parameter
            ? Fault.Invalid(parameter.Groups[1].Value, "This cannot be read: it is missing or has the wrong type.")
            : Fault.Invalid("body", "This cannot be read: send JSON.");
    }

    /// <summary><c>$.tickets[0]</c> and <c>quantity</c> are <c>tickets[0].quantity</c>; the whole is the body.</summary>
    private static string Inside(string? path, string name)
    {
        var field = $"{path?.TrimStart('$').TrimStart('.')}.{name}".Trim('.');
        return field.Length == 0 ? "body" : field;
    }

    [GeneratedRegex("missing required properties including:(?: '([^']+)',?)+")]
    private static partial Regex Missing();

    /// <summary>The framework names a parameter with its type before it, as in <c>"Nullable&lt;int&gt; page"</c>.</summary>
    [GeneratedRegex("parameter \"(?:[^\"]+ )?([A-Za-z0-9-]+)\" (?:from|was)")]
    private static partial Regex Parameter();
}
