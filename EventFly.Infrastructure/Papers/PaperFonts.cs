using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace EventFly.Infrastructure.Papers;

internal enum PaperFont
{
    Text,
    Bold,
    Title,
}

/// <summary>One font file: its outlines for the page, its rules for the shaper.</summary>
[SuppressMessage("Design", "CA1001", Justification = "It is read once and lives as long as the process.")]
internal sealed class PaperFace
{
    /// <summary>A usual face has no letter beyond the signs of punctuation and money.</summary>
    private const char LastUsual = '\u2FFF';

    private readonly Lock _one = new();
    private readonly Font _shaper;
    private readonly SKFont _outlines;
    private readonly SKTypeface _whole;
    private readonly SKTypeface? _usual;
    private readonly SearchValues<char> _usualLetters;

    private PaperFace(SKTypeface typeface, Face face, SKTypeface? usual)
    {
        (_whole, _usual) = (typeface, usual);
        _usualLetters = LettersOf(usual);
        UnitsPerEm = typeface.UnitsPerEm;
        _outlines = new SKFont(typeface);
        _shaper = new Font(face);
        _shaper.SetScale(UnitsPerEm, UnitsPerEm);
        _shaper.SetFunctionsOpenType();
    }

    public int UnitsPerEm { get; }

    public bool Has(int codePoint) => _outlines.ContainsGlyph(codePoint);

    /// <summary>
    /// The outlines to draw a text with. A file carries each font whole, and packing fonts was most of what a ticket cost: where
    /// its usual letters do, a cut of the font is taken that has no others, with the same glyphs under the same numbers.
    /// </summary>
    public SKTypeface OutlinesOf(ReadOnlySpan<char> text) =>
        _usual is null || text.ContainsAnyExcept(_usualLetters) ? _whole : _usual;

    /// <summary>Puts glyphs into a buffer that holds a text and its direction. Fonts live as long as the process, and are asked one after the other.</summary>
    public void Shape(HarfBuzzSharp.Buffer buffer)
    {
        lock (_one)
        {
            _shaper.Shape(buffer);
        }
    }

    /// <param name="usual">The same font cut to its usual letters; null when there is no such cut.</param>
    public static PaperFace? Of(byte[] file, int index = 0, byte[]? usual = null)
    {
        var typeface = SKTypeface.FromData(SKData.CreateCopy(file), index);
        if (typeface is null)
        {
            return null;
        }

        // The shaper reads it for as long as the process runs, from where it lies: in memory that nobody moves or frees.
        var memory = Marshal.AllocHGlobal(file.Length);
        Marshal.Copy(file, 0, memory, file.Length);
        var blob = new Blob(memory, file.Length, MemoryMode.ReadOnly);
        return new PaperFace(
            typeface,
            new Face(blob, index) { UnitsPerEm = typeface.UnitsPerEm },
            usual is null ? null : SKTypeface.FromData(SKData.CreateCopy(usual))
        );
    }

    private static SearchValues<char> LettersOf(SKTypeface? face)
    {
        if (face is null)
        {
            return SearchValues.Create("");
        }

        using var outlines = new SKFont(face);
        var letters = Enumerable.Range(' ', LastUsual - ' ').Where(c => outlines.ContainsGlyph(c));
        return SearchValues.Create(string.Concat(letters.Select(c => (char)c)));
    }
}

/// <summary>
/// The fonts that come with the application, so that a paper looks the same on every server: ours for Latin letters, Noto for
/// those of others. For Chinese, Japanese and Korean, whose fonts weigh more than all the rest, one of the system's is taken.
/// </summary>
internal static class PaperFonts
{
    private static readonly string[] Foreign =
    [
        "NotoSansArabic-Regular",
        "NotoSansHebrew-Regular",
        "NotoSansDevanagari-Regular",
        "NotoSansThai-Regular",
        "NotoSansBengali-Regular",
        "NotoSansTamil-Regular",
        "NotoSansArmenian-Regular",
        "NotoSansGeorgian-Regular",
    ];

    private static readonly Lazy<PaperFace[]> Text = new(() => LoadAll("Figtree-Regular", "NotoSans-Regular"));
    private static readonly Lazy<PaperFace[]> Bold = new(() => LoadAll("Figtree-Bold", "NotoSans-Bold"));
    private static readonly Lazy<PaperFace[]> Title = new(() => [Load("BricolageGrotesque-Bold"), Bold.Value[1]]);
    private static readonly Lazy<PaperFace[]> Others = new(() => LoadAll(Foreign));

    /// <summary>The first font that has the letter; the usual one, which draws a box, when none has it.</summary>
    public static PaperFace For(PaperFont font, int codePoint)
    {
        var own = Own(font);
        return own.FirstOrDefault(f => f.Has(codePoint))
            ?? Others.Value.FirstOrDefault(f => f.Has(codePoint))
            ?? SystemFonts.For(codePoint)
            ?? own[0];
    }

    private static PaperFace[] Own(PaperFont font) =>
        font switch
        {
            PaperFont.Text => Text.Value,
            PaperFont.Bold => Bold.Value,
            PaperFont.Title => Title.Value,
        };

    private static PaperFace[] LoadAll(params string[] names) => [.. names.Select(Load)];

    private static PaperFace Load(string name) =>
        PaperFace.Of(
            Read(name) ?? throw new InvalidOperationException($"The font {name} is missing from the assembly."),
            usual: Read($"{name}.usual")
        )!;

    private static byte[]? Read(string name)
    {
        using var stream = typeof(PaperFonts).Assembly.GetManifestResourceStream($"paper-font/{name}.ttf");
        if (stream is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
