using EventFly.Core.Kernel;

namespace EventFly.Web.Api;

/// <summary>A picture that comes as the body of a request: the file itself.</summary>
internal static class PictureBody
{
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
