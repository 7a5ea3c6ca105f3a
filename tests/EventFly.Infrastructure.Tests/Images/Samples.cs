using System.Buffers.Binary;
using System.Text;
using SkiaSharp;

namespace EventFly.Infrastructure.Tests.Images;

/// <summary>Pictures, and what pretends to be one.</summary>
internal static class Samples
{
    /// <summary>One pixel.</summary>
    public static byte[] Gif => Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    /// <summary>Blue, with a red corner at the top left.</summary>
    public static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.Clear(SKColors.Blue);
        canvas.DrawRect(0, 0, width / 4f, height / 4f, red);
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    /// <summary>A JPEG as a phone writes it: how it was held, and where.</summary>
    public static byte[] WithExif(byte[] jpeg, ushort orientation, string place)
    {
        var tiff = new List<byte>();
        tiff.AddRange(Encoding.ASCII.GetBytes("Exif\0\0MM\0*"));
        tiff.AddRange([0, 0, 0, 8, 0, 1]);
        tiff.AddRange([0x01, 0x12, 0, 3, 0, 0, 0, 1, (byte)(orientation >> 8), (byte)orientation, 0, 0]);
        tiff.AddRange([0, 0, 0, 0]);
        tiff.AddRange(Encoding.ASCII.GetBytes(place));
        var length = (ushort)(tiff.Count + 2);
        return [jpeg[0], jpeg[1], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. tiff, .. jpeg[2..]];
    }

    /// <summary>The first bytes of a PNG that claims this size.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var header = new byte[17];
        "IHDR"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
        header[12] = 8;
        header[13] = 6;
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc(header));
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        return [.. signature, 0, 0, 0, 13, .. header, .. check, 0, 0, 0, 0, .. "IDAT"u8, 0x35, 0xAF, 0x06, 0x1E];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
