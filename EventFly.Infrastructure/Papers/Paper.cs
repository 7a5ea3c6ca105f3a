using SkiaSharp;

namespace EventFly.Infrastructure.Papers;

internal enum PaperAlign
{
    Left,
    Right,
    Center,
}

/// <summary>
/// A PDF file of A4 pages to draw on, in points from the upper left corner. What prints documents builds on this: text in all
/// scripts (<see cref="SetLine"/>), lines, boxes, and tables that go on over several pages (<see cref="PaperTable"/>).
/// </summary>
internal sealed class Paper : IDisposable
{
    public const float Width = 595.28f;
    public const float Height = 841.89f;
    public const float Margin = 42;

    public static readonly SKColor Ink = new(0x1B, 0x18, 0x30);
    public static readonly SKColor Muted = new(0x5B, 0x57, 0x73);
    public static readonly SKColor Accent = new(0x4B, 0x3F, 0xE4);
    public static readonly SKColor Line = new(0xE3, 0xDF, 0xD7);
    public static readonly SKColor White = SKColors.White;

    private readonly MemoryStream _file = new();
    private readonly SKDocument _document;
    private SKCanvas? _page;

    public Paper(string title, string author, DateTimeOffset madeAt)
    {
        var about = new SKDocumentPdfMetadata(SKDocument.DefaultRasterDpi)
        {
            Title = title,
            Author = author,
            Creator = "EventFly",
            Producer = "EventFly",
            Creation = madeAt.UtcDateTime,
            Modified = madeAt.UtcDateTime,
        };
        _document = SKDocument.CreatePdf(_file, about);
    }

    /// <summary>What is kept free at the bottom of each page.</summary>
    public float Bottom { get; init; } = Margin;

    /// <summary>Draws what stands on every page, as it begins.</summary>
    public Action<Paper>? OnPage { get; init; }

    /// <summary>Where what follows comes next; set by whoever draws.</summary>
    public float Y { get; set; } = Margin;

    /// <summary>1 for the first; 0 before it.</summary>
    public int Page { get; private set; }

    private SKCanvas Canvas => _page ?? throw new InvalidOperationException("There is no page yet.");

    /// <summary>Ends the page and begins another.</summary>
    public void NextPage()
    {
        if (_page is not null)
        {
            _document.EndPage();
        }

        _page = _document.BeginPage(Width, Height);
        Page++;
        OnPage?.Invoke(this);
        Y = Margin;
    }

    /// <summary>Begins a page if so much does not fit on this one.</summary>
    /// <returns>True when it began one.</returns>
    public bool Need(float height)
    {
        if (_page is not null && Y + height <= Height - Bottom)
        {
            return false;
        }

        NextPage();
        return true;
    }

    /// <summary>A paragraph; <paramref name="y"/> is its upper edge.</summary>
    /// <returns>Its lower edge.</returns>
    public float Text(
        string text,
        PaperType type,
        float x,
        float y,
        float width,
        SKColor color,
        PaperAlign align = PaperAlign.Left,
        int most = int.MaxValue
    )
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        foreach (var line in Paragraph.Set(text, type, width, most))
        {
            var left = align switch
            {
                PaperAlign.Left => x,
                PaperAlign.Right => x + width - line.Width,
                PaperAlign.Center => x + ((width - line.Width) / 2),
            };
            line.Draw(Canvas, left, y + (type.Leading * 0.5f) + (type.Size * 0.35f), paint);
            y += type.Leading;
        }

        return y;
    }

    /// <summary>How high that paragraph would be.</summary>
    public static float HeightOf(string text, PaperType type, float width, int most = int.MaxValue) =>
        Paragraph.Set(text, type, width, most).Count * type.Leading;

    public void Rule(float x1, float y1, float x2, float y2, SKColor color, float width = 0.75f, bool isDashed = false)
    {
        using var paint = new SKPaint
        {
            Color = color,
            StrokeWidth = width,
            IsStroke = true,
            IsAntialias = true,
        };
        using var dashes = isDashed ? SKPathEffect.CreateDash([3, 3], 0) : null;
        paint.PathEffect = dashes;
        Canvas.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>A filled box, or with <paramref name="stroke"/> its outline alone.</summary>
    public void Box(SKRect box, SKColor color, float radius = 0, float? stroke = null)
    {
        using var paint = new SKPaint
        {
            Color = color,
            IsAntialias = true,
            IsStroke = stroke is not null,
        };
        paint.StrokeWidth = stroke ?? 0;
        Canvas.DrawRoundRect(box, radius, radius, paint);
    }

    /// <summary>
    /// Lines one unit wide, as SVG writes their path, drawn into a square; stay sharp at any size. A figure of many small boxes is
    /// half as much to write and to pack this way.
    /// </summary>
    /// <param name="units">The side of the square in the path's own units.</param>
    public void Lines(string svgPath, float units, float x, float y, float side, SKColor color)
    {
        using var path = SKPath.ParseSvgPathData(svgPath);
        using var paint = new SKPaint
        {
            Color = color,
            IsStroke = true,
            StrokeWidth = 1,
        };
        Canvas.Save();
        Canvas.Translate(x, y);
        Canvas.Scale(side / units);
        Canvas.DrawPath(path, paint);
        Canvas.Restore();
    }

    /// <summary>A picture file, as large as it fits into a box whose upper right corner is there.</summary>
    /// <returns>Its lower edge.</returns>
    public float Picture(byte[] file, float right, float y, float width, float height)
    {
        using var picture = SKImage.FromEncodedData(file);
        if (picture is null)
        {
            return y;
        }

        var scale = Math.Min(width / picture.Width, height / picture.Height);
        var (w, h) = (picture.Width * scale, picture.Height * scale);
        Canvas.DrawImage(
            picture,
            new SKRect(right - w, y, right, y + h),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear)
        );
        return y + h;
    }

    /// <summary>Makes a place of the page lead to an address.</summary>
    public void Link(SKRect place, string address) => Canvas.DrawUrlAnnotation(place, address);

    /// <summary>Ends the file.</summary>
    public byte[] Finish()
    {
        if (_page is not null)
        {
            _document.EndPage();
        }

        _document.Close();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }
}
