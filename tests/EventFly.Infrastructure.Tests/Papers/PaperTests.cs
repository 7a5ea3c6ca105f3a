using System.Globalization;
using System.Text.RegularExpressions;
using EventFly.Infrastructure.Papers;
using EventFly.Testing;
using SkiaSharp;

namespace EventFly.Infrastructure.Tests.Papers;

public sealed partial class PaperTests
{
    private static readonly PaperType Type = new(PaperFont.Text, 12);

    [Theory]
    [InlineData("Maya Lindqvist")]
    [InlineData("Žofie Dvořáková")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Дмитро Їжакевич")]
    [InlineData("محمد عبد الله")]
    [InlineData("נועה בן דוד")]
    [InlineData("अनुष्का क्षत्रिय")]
    [InlineData("ณัฐวุฒิ สุขสวัสดิ์")]
    [InlineData("অনির্বাণ চক্রবর্তী")]
    [InlineData("அருண்குமார்")]
    [InlineData("Անի Գևորգյան")]
    [InlineData("ნინო ბერიძე")]
    public async Task A_name_in_any_script_is_drawn_with_its_own_letters_and_found_again(string name)
    {
        if (Tools.Missing("pdftotext") is { } missing)
        {
            Assert.Skip(missing);
        }

        using var file = new PdfFile(Draw(paper => paper.Text(name, Type, Paper.Margin, Paper.Margin, 400, Paper.Ink)));

        Plain(await Tools.TextOf(file.Path)).ShouldBe(Plain(name));
        name.EnumerateRunes()
            .ShouldAllBe(
                rune => PaperFonts.For(PaperFont.Text, rune.Value).Has(rune.Value),
                "a box instead of a letter"
            );
    }

    [Theory]
    [InlineData(nameof(PaperFont.Text), 'a', "Žofie Müller-Łoś, 1/2 fi fl ff ffi ffl – “Œuvre” à 12,50 €")]
    [InlineData(nameof(PaperFont.Bold), 'a', "Žofie Müller-Łoś, 1/2 fi fl ff ffi ffl – “Œuvre” à 12,50 €")]
    [InlineData(nameof(PaperFont.Title), 'a', "Žofie Müller-Łoś, 1/2 fi fl ff ffi ffl – “Œuvre” à 12,50 €")]
    [InlineData(nameof(PaperFont.Text), 'ї', "Дмитро Їжакевич Ελένη Παπαδοπούλου")]
    [InlineData(nameof(PaperFont.Bold), 'ї', "Дмитро Їжакевич Ελένη Παπαδοπούλου")]
    public void Usual_letters_come_from_a_cut_of_their_font_that_draws_them_alike(string font, char one, string text)
    {
        var face = PaperFonts.For(Enum.Parse<PaperFont>(font), one);
        using var cut = new SKFont(face.OutlinesOf(text), face.UnitsPerEm);
        using var whole = new SKFont(face.OutlinesOf(text + '字'), face.UnitsPerEm);
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf8(text);
        buffer.GuessSegmentProperties();
        face.Shape(buffer);
        var glyphs = buffer.GlyphInfos.Select(g => (ushort)g.Codepoint).Where(g => g != 0).ToList();

        cut.Typeface.ShouldNotBe(whole.Typeface);
        glyphs.Count.ShouldBeGreaterThan(20);
        glyphs.Select(g => Outline(cut, g)).ShouldBe(glyphs.Select(g => Outline(whole, g)));
        cut.GetGlyphs(text).ShouldBe(whole.GetGlyphs(text));

        static string Outline(SKFont font, ushort glyph)
        {
            using var path = font.GetGlyphPath(glyph);
            return path?.ToSvgPathData() ?? "";
        }
    }

    [Fact]
    public void Letters_are_joined_as_their_script_joins_them()
    {
        // Joined, the four letters have other shapes than alone; a conjunct is one shape instead of three.
        Math.Abs(WidthOf("محمد") - "محمد".Sum(c => WidthOf(c.ToString()))).ShouldBeGreaterThan(1);
        WidthOf("क्ष").ShouldBeLessThan("क्ष".Sum(c => WidthOf(c.ToString())) * 0.8f);
    }

    [Fact]
    public void Long_text_breaks_between_words_and_a_long_word_within_and_what_is_too_much_is_cut()
    {
        var words = Paragraph.Set("one two three four five six", Type, 60);
        var word = Paragraph.Set(new string('x', 200), Type, 100);
        var cut = Paragraph.Set("one two three four five six", Type, 60, most: 2);

        words.Count.ShouldBeGreaterThan(2);
        word.Count.ShouldBeGreaterThan(5);
        cut.Count.ShouldBe(2);
        words.Concat(word).Concat(cut).ShouldAllBe(line => line.Width <= 100);
        Paragraph.Set("", Type, 60).Count.ShouldBe(1);
        Paragraph.Set("narrow", Type, 1).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_table_goes_on_over_pages_with_its_head_and_no_row_is_torn_or_lost()
    {
        if (Tools.Missing("pdftotext") is { } missing)
        {
            Assert.Skip(missing);
        }

        const int Rows = 120;
        var pages = 0;
        using var file = new PdfFile(
            Draw(paper =>
            {
                var table = new PaperTable(
                    paper,
                    Paper.Margin,
                    [new PaperColumn("Item", 300), new PaperColumn("Amount", 150, PaperAlign.Right)]
                );
                table.Begin();
                for (var i = 1; i <= Rows; i++)
                {
                    table.Row([$"Row{i} of a table\nwith a second line", "12.50"], isStrong: i == Rows);
                }

                pages = paper.Page;
            })
        );

        var text = await Tools.TextOf(file.Path);

        pages.ShouldBeGreaterThan(3);
        text.Split('\f').Length.ShouldBe(pages + 1);
        Regex.Count(text, "Amount").ShouldBe(pages);
        Row()
            .Matches(text)
            .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .ShouldBe(Enumerable.Range(1, Rows));
        Regex.Count(text, "second line").ShouldBe(Rows);
    }

    private static float WidthOf(string text) => SetLine.Of(text, Type, Directions.IsRightToLeft(text)).Width;

    private static byte[] Draw(Action<Paper> draw)
    {
        using var paper = new Paper("Test", "EventFly", TestApp.Now);
        paper.NextPage();
        draw(paper);
        return paper.Finish();
    }

    /// <summary>Readers put marks of direction around what they find, and blanks between letters of joined scripts.</summary>
    private static string Plain(string text) =>
        Blanks().Replace(text.Normalize(), "").Replace("\u0E33", "\u0E4D\u0E32", StringComparison.Ordinal);

    [GeneratedRegex(@"[\s\f\u200B-\u200F\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"Row(\d+) of")]
    private static partial Regex Row();
}
