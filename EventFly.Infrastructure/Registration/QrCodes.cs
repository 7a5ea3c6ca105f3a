using System.Globalization;
using System.Text;
using EventFly.Core.Kernel;
using QRCoder;

namespace EventFly.Infrastructure.Registration;

/// <summary>Draws with QRCoder; medium error correction, as a scratched phone or a folded sheet needs it.</summary>
internal sealed class QrCodes : IQrCodes
{
    public QrPicture Draw(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        var lines = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                var start = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                    lines.Append(CultureInfo.InvariantCulture, $"M{start} {y}.5h{x - start}");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString()) { Lines = lines.ToString() };
    }
}
