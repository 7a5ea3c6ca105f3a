using System.Globalization;
using System.IO.Compression;
using EventFly.Core.Kernel;
using MiniExcelLibs;

namespace EventFly.Infrastructure.Spreadsheets;

internal sealed class Spreadsheets : ISpreadsheets
{
    private const long MostUnpacked = 30 * 1024 * 1024;

    /// <summary>Further right no sheet that people fill in goes on.</summary>
    internal const int MostColumns = 60;

    /// <summary>UTF-16 units of one cell, as in the spreadsheet programs.</summary>
    internal const int LongestCell = 32_767;

    public IReadOnlyList<IReadOnlyList<SheetCell>>? Read(byte[] content, int mostRows)
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

    public Task WriteXlsx(
        Stream to,
        string name,
        IReadOnlyList<string> headings,
        IAsyncEnumerable<IReadOnlyList<object>> rows,
        CancellationToken cancellation
    ) =>
        // The library's asynchronous writer leaves an element where the format allows none; on a thread of its own the other one may wait.
        Task.Run(
            () =>
                to.SaveAs(
                    rows.ToBlockingEnumerable(cancellation).Select(row => Cells(headings, row)),
                    sheetName: name,
                    excelType: ExcelType.XLSX
                ),
            cancellation
        );

    private static IEnumerable<Dictionary<string, object>> Cells(SheetTable sheet) =>
        sheet.Rows.Select(row => Cells(sheet.Headings, row));

    private static Dictionary<string, object> Cells(IReadOnlyList<string> headings, IReadOnlyList<object> row) =>
        headings.Zip(row).ToDictionary(cell => cell.First, cell => Literal(cell.Second));

    /// <summary>The library makes a formula of what begins with this; an apostrophe is how a spreadsheet says that it is text.</summary>
    private static object Literal(object cell) =>
        cell is string text && text.StartsWith("$=", StringComparison.Ordinal) ? "'" + text : cell;

    private static List<IReadOnlyList<SheetCell>>? ReadXlsx(byte[] content, int mostRows)
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

    private static List<IReadOnlyList<SheetCell>> ReadCsv(byte[] content, int mostRows) =>
        [.. CsvSheet.Rows(content).Take(mostRows)];

    private static List<IReadOnlyList<SheetCell>> Rows(IEnumerable<dynamic> rows, int most) =>
        [
            .. rows.Take(most)
                .Select(row => ((IDictionary<string, object?>)row).Values.Take(MostColumns).Select(Cell).ToList()),
        ];

    private static SheetCell Cell(object? cell) =>
        cell switch
        {
            double number => Number(number),
            DateTime { Year: < 1901 } time => new SheetCell(Written(time, "HH:mm")),
            DateTime { TimeOfDay.Ticks: 0 } day => new SheetCell(Written(day, "yyyy-MM-dd")),
            DateTime moment => new SheetCell(Written(moment, "yyyy-MM-dd HH:mm")),
            TimeSpan time => new SheetCell(time.ToString(@"hh\:mm", CultureInfo.InvariantCulture)),
            _ => new SheetCell(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""),
        };

    /// <summary>With the fifteen digits that the programs show; a cell holds 0.1 + 0.2 as 0.30000000000000004.</summary>
    private static SheetCell Number(double number) =>
        Math.Abs(number) < 1e15
            ? new SheetCell(
                decimal.Parse(
                        number.ToString("G15", CultureInfo.InvariantCulture),
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture
                    )
                    .ToString("0.###############", CultureInfo.InvariantCulture),
                IsNumber: true
            )
            : new SheetCell(number.ToString(CultureInfo.InvariantCulture), IsNumber: true);

    private static string Written(DateTime moment, string format) =>
        moment.ToString(format, CultureInfo.InvariantCulture);
}
