using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell.Http;

/// <summary>The answer to a browser that has asked too often, before any page is made.</summary>
internal static class TooMany
{
    /// <param name="wait">Until the next request may go through.</param>
    /// <param name="sentence">For the person who reads it.</param>
    public static Task Answer(HttpContext context, TimeSpan wait, Func<IStringLocalizer<Words>, string> sentence)
    {
        var words = context.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = RetryAfter.Seconds(wait);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence(words), context.RequestAborted);
    }
}
