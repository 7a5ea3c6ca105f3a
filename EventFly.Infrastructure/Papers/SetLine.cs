using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace EventFly.Infrastructure.Papers;

/// <summary>A font and its size in points.</summary>
internal readonly record struct PaperType(PaperFont Font, float Size)
{
    /// <summary>From one line to the next.</summary>
    public float Leading => Size * (Font is PaperFont.Title ? 1.15f : 1.4f);
}

/// <summary>One line, set: each letter in a font that has it, shaped as its script wants it, in the order in which it stands on paper.</summary>
internal sealed class SetLine
{
    private readonly string _text;
    private readonly float _size;
    private readonly List<Piece> _pieces = [];

    private SetLine(string text, float size) => (_text, _size) = (text, size);

    /// <summary>In points.</summary>
    public float Width { get; private set; }

    /// <param name="isRightToLeft">The direction of the paragraph that the line is of.</param>
    public static SetLine Of(string text, PaperType type, bool isRightToLeft)
    {
        var line = new SetLine(text, type.Size);
        foreach (var run in Directions.Order(text, isRightToLeft))
        {
            var parts = ByFont(text, run, type.Font);
            foreach (var part in run.IsRightToLeft ? Enumerable.Reverse(parts) : parts)
            {
                line.Add(part.Face, part.Start, part.End, run.IsRightToLeft);
            }
        }

        return line;
    }

    public void Draw(SKCanvas canvas, float x, float baseline, SKPaint paint)
    {
        foreach (var piece in _pieces)
        {
            var outlines = piece.Face.OutlinesOf(_text.AsSpan(piece.Start, piece.End - piece.Start));
            using var font = new SKFont(outlines, _size) { Subpixel = true, Hinting = SKFontHinting.None };
            using var builder = new SKTextBlobBuilder();
            var octets = Encoding.UTF8.GetBytes(_text, piece.Start, piece.End - piece.Start);
            // With the letters that the glyphs stand for: a reader of the file, or a screen reader, finds the name and not its shapes.
            var run = builder.AllocateRawPositionedTextRun(font, piece.Glyphs.Length, octets.Length);
            piece.Glyphs.CopyTo(run.Glyphs);
            piece.Places.CopyTo(run.Positions);
            octets.CopyTo(run.Text);
            piece.Clusters.CopyTo(run.Clusters);
            using var blob = builder.Build();
            if (blob is not null)
            {
                canvas.DrawText(blob, x + piece.X, baseline, paint);
            }
        }
    }

    private void Add(PaperFace face, int start, int end, bool isRightToLeft)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf8(_text[start..end]);
        buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        face.Shape(buffer);
        var scale = _size / face.UnitsPerEm;
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = new ushort[infos.Length];
        var places = new SKPoint[infos.Length];
        var clusters = new uint[infos.Length];
        var x = 0f;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            clusters[i] = infos[i].Cluster;
            places[i] = new SKPoint(x + (positions[i].XOffset * scale), -positions[i].YOffset * scale);
            x += positions[i].XAdvance * scale;
        }

        _pieces.Add(new Piece(face, start, end, Width, glyphs, places, clusters));
        Width += x;
    }

    /// <summary>Blanks and marks stay in the font of what stands before them, if it has them.</summary>
    private static List<(PaperFace Face, int Start, int End)> ByFont(string text, DirectedRun run, PaperFont font)
    {
        var parts = new List<(PaperFace Face, int Start, int End)>();
        for (var at = run.Start; at < run.End; )
        {
            var isWhole = Rune.TryGetRuneAt(text, at, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            var codePoint = isWhole ? rune.Value : 0xFFFD;
            var goesWithLast =
                parts.Count > 0
                && isWhole
                && (Rune.IsWhiteSpace(rune) || IsMark(rune))
                && (parts[^1].Face.Has(codePoint) || Rune.IsControl(rune));
            var face = goesWithLast ? parts[^1].Face : PaperFonts.For(font, codePoint);
            if (parts.Count > 0 && parts[^1].Face == face)
            {
                parts[^1] = (face, parts[^1].Start, at + length);
            }
            else
            {
                parts.Add((face, at, at + length));
            }

            at += length;
        }

        return parts;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.Format;

    /// <param name="X">From the beginning of the line.</param>
    /// <param name="Clusters">For each glyph, where the letters that it stands for begin in the text of the piece, in UTF-8.</param>
    private sealed record Piece(
        PaperFace Face,
        int Start,
        int End,
        float X,
        ushort[] Glyphs,
        SKPoint[] Places,
        uint[] Clusters
    );
}
