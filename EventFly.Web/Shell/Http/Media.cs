using EventFly.Core.Kernel;

namespace EventFly.Web.Shell.Http;

/// <summary><c>/media/{name}</c>: uploaded pictures. Who knows the name may look; a name never shows another picture.</summary>
internal static class Media
{
    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapGet("/media/{name}", Get).ExcludeFromDescription();

    private static IResult Get(string name, IImages images, HttpContext context)
    {
        if (images.Open(name) is not { } picture)
        {
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        // Opened by itself it is a picture and nothing else.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.Stream(picture, "image/webp");
    }
}
