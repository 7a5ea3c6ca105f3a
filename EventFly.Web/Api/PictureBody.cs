using EventFly.Core.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>A picture that comes as the body of a request: the file itself.</summary>
internal static class PictureBody
{
    private const int Beyond = 64 * 1024;

    /// <summary>For the routes that take one; a little more than a picture may have, so that it can be said what is too much.</summary>
    public static RouteHandlerBuilder TakesPicture(this RouteHandlerBuilder route) =>
        route.WithMetadata(new RequestSizeLimitAttribute(IImages.MostBytes + Beyond));

    /// <summary>All of it, or of a file that is too large just enough to be refused for it.</summary>
    public static async Task<byte[]> Read(HttpContext context)
    {
        // One byte more than is taken is enough to know that it is too much.
        using var file = new MemoryStream();
        var buffer = new byte[80 * 1024];
        int read;
        while (
            file.Length <= IImages.MostBytes
            && (read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0
        )
        {
            file.Write(buffer, 0, read);
        }

        return file.ToArray();
    }
}
