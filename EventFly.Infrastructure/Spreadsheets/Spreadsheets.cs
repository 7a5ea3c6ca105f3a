using System.Globalization;
using System.IO.Compression;
using System.Text;
using EventFly.Core.Kernel;
using MiniExcelLibs;
using MiniExcelLibs.Csv;

namespace EventFly.Infrastructure.Spreadsheets;

internal sealed class Spreadsheets : ISpreadsheets
{
    private const long MostUnpacked = 30 * 1024 * 1024;
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IReadOnlyList<IReadOnlyList<string>>? Read(byte[] content, int mostRows)
    {
        try
        {
            return content is [(byte)'P', (byte)'K', ..] ? ReadXlsx(content, mostRows) : ReadCsv(content, mostRows);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // A damaged file makes the library stumble in many ways; for whoever sent it there is one answer.
            return null;
        }
    }

    public byte[] WriteXlsx(params IReadOnlyList<SheetTable> sheets)
    {
        using var stream = new MemoryStream();
        stream.SaveAs(sheets.ToDictionary(s => s.Name, s => (object)Cells(s)), excelType: ExcelType.XLSX);
        return stream.ToArray();
    }

    private static IEnumerable<Dictionary<string, object>> Cells(SheetTable sheet) =>
        sheet.Rows.Select(row =>
            sheet.Headings.Zip(row).ToDictionary(cell => cell.First, cell => Literal(cell.Second))
        );

    /// <summary>The library makes a formula of what begins with this; an apostrophe is how a spreadsheet says that it is text.</summary>
    private static object Literal(object cell) =>
        cell is string text && text.StartsWith("$=", StringComparison.Ordinal) ? "'" + text : cell;

    private static List<IReadOnlyList<string>>? ReadXlsx(byte[] content, int mostRows)
    {
        using var stream = new MemoryStream(content);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (zip.Entries.Sum(e => e.Length) > MostUnpacked)
            {
                return null;
            }
        }

        stream.Position = 0;
        return Rows(stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX), mostRows);
    }

    private static List<IReadOnlyList<string>> ReadCsv(byte[] content, int mostRows)
    {
        // Read once to know that it is text at all: the library would show anything else as odd characters.
        var headings = Utf8.GetString(content).Split('\n', 2)[0];
        var settings = new CsvConfiguration { Seperator = Separators.MaxBy(s => headings.Count(c => c == s)) };
        using var stream = new MemoryStream(content);
        return Rows(stream.Query(useHeaderRow: false, excelType: ExcelType.CSV, configuration: settings), mostRows);
    }

    private static List<IReadOnlyList<string>> Rows(IEnumerable<dynamic> rows, int most) =>
        [
            .. rows.Take(most)
                .Select(row =>
                    ((IDictionary<string, object?>)row)
                        .Values.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")
                        .ToList()
                ),
        ];
}
