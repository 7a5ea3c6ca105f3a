using EventFly.Core.Kernel;
using SkiaSharp;

namespace EventFly.Infrastructure.Images;

internal sealed record Drawn(byte[] WebP, int Width, int Height);

/// <summary>
/// Draws a picture anew: upright, no longer than <see cref="IImages.LongestSide"/>, without where and with what it was
/// taken. Looks at the size that the file claims before it unpacks anything.
/// </summary>
internal static class Redraw
{
    private const int Quality = 82;

    private static readonly SKEncodedImageFormat[] Taken =
    [
        SKEncodedImageFormat.Jpeg,
        SKEncodedImageFormat.Png,
        SKEncodedImageFormat.Webp,
        SKEncodedImageFormat.Gif,
    ];

    public static Result<Drawn> Picture(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || !Taken.Contains(codec.EncodedFormat))
        {
            return ImageFaults.NoPicture;
        }

        var (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height is <= 0 or > ImageFaults.MostMegapixels * 1_000_000L)
        {
            return ImageFaults.TooLarge;
        }

        using var raw = Unpack(codec);
        if (raw is null)
        {
            return ImageFaults.Damaged;
        }

        using var upright = Upright(raw, codec.EncodedOrigin);
        using var encoded = upright.Encode(SKEncodedImageFormat.Webp, Quality);
        return encoded is null ? ImageFaults.Damaged : new Drawn(encoded.ToArray(), upright.Width, upright.Height);
    }

    /// <summary>Null when the pixels are not all there.</summary>
    private static SKBitmap? Unpack(SKCodec codec)
    {
        var longest = Math.Max(codec.Info.Width, codec.Info.Height);
        // JPEG can unpack to a half, a quarter or an eighth at once, which saves most of the memory.
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)IImages.LongestSide / longest));
        if (Math.Max(size.Width, size.Height) < Math.Min(IImages.LongestSide, longest))
        {
            size = codec.Info.Size;
        }

        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    /// <summary>Turns it as its camera was held, and shrinks it, in one drawing.</summary>
    private static SKBitmap Upright(SKBitmap raw, SKEncodedOrigin origin)
    {
        var scale = Math.Min(1f, (float)IImages.LongestSide / Math.Max(raw.Width, raw.Height));
        var width = Math.Max(1, (int)Math.Round(raw.Width * scale));
        var height = Math.Max(1, (int)Math.Round(raw.Height * scale));
        var isOnItsSide = origin >= SKEncodedOrigin.LeftTop;
        var (outWidth, outHeight) = isOnItsSide ? (height, width) : (width, height);
        var upright = new SKBitmap(new SKImageInfo(outWidth, outHeight, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(upright);
        using var image = SKImage.FromBitmap(raw);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(Turn(origin, width, height));
        canvas.DrawImage(
            image,
            SKRect.Create(width, height),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        canvas.Flush();
        return upright;
    }

    /// <summary>The eight ways of EXIF to hold a camera; <paramref name="w"/> and <paramref name="h"/> as stored.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
