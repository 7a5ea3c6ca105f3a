using System.Text;
using CsvHelper;
using EventFly.Core.Kernel;

namespace EventFly.Infrastructure.Spreadsheets;

/// <summary>Reads a CSV file cell by cell, and stops where no spreadsheet of a person would go on.</summary>
internal static class CsvSheet
{
    private const int FirstLines = 20;
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="InvalidDataException">It has more columns than anybody fills in, or a cell without an end.</exception>
    public static IEnumerable<IReadOnlyList<SheetCell>> Rows(byte[] content)
    {
        var text = Decode(content).TrimStart('\ufeff');
        var separator = SeparatorOf(ref text);
        var settings = new CsvReaderOptions
        {
            HasHeader = false,
            SkipEmptyLines = false,
            Separator = separator,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MalformedData = CsvMalformedDataHandling.Recover,
        };
        using var reader = CsvReader.FromText(text, settings);
        while (reader.Read())
        {
            if (reader.FieldCount > Spreadsheets.MostColumns)
            {
                throw new InvalidDataException("No spreadsheet that people fill in has so many columns.");
            }

            var cells = new SheetCell[reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = new SheetCell(reader.GetString(i));
                if (cells[i].Text.Length > Spreadsheets.LongestCell)
                {
                    throw new InvalidDataException("No cell is that long.");
                }
            }

            yield return cells;
        }
    }

    /// <summary>
    /// What the first line says in so many words, as spreadsheet programs write it, or what stands equally often in most of the
    /// first lines: above the headings there may be a title, and commas are in many questions.
    /// </summary>
    private static char SeparatorOf(ref string text)
    {
        if (
            text.Length > 5
            && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && Separators.Contains(text[4])
        )
        {
            var said = text[4];
            text = text[5..];
            return said;
        }

        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            lines.Add(line.ToString());
            if (lines.Count == FirstLines)
            {
                break;
            }
        }

        return Separators.MaxBy(s =>
        {
            var counts = lines
                .Select(l => l.Count(c => c == s))
                .Where(count => count > 0)
                .CountBy(count => count)
                .ToList();
            return counts.Count == 0 ? (0, 0) : counts.Max(c => (c.Value, c.Key));
        });
    }

    /// <summary>UTF-8, UTF-16 with its mark, or what spreadsheet programs on Windows still write.</summary>
    private static string Decode(byte[] content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(content);
        }

        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(content);
        }
    }
}
