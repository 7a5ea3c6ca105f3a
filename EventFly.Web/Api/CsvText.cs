using System.Globalization;
using System.Text;
using CsvHelper;
using EventFly.Core.Kernel;

namespace EventFly.Web.Api;

/// <summary>Tables as CSV. Text such as <c>=HYPERLINK(...)</c> stays text when a spreadsheet opens the file.</summary>
internal static class CsvText
{
    public const string Type = "text/csv; charset=utf-8";

    /// <summary>
    /// A file of one table or several, an empty line between them, with a mark at its start: without it spreadsheets take the
    /// letters of other languages for something else.
    /// </summary>
    public static byte[] File(params IEnumerable<string> tables) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", tables))];

    public static string Of(SheetTable table) => Of([.. table.Headings], table.Rows);

    /// <param name="columns">Null where the rows go on below others.</param>
    /// <param name="rows">Text and numbers, as many as there are columns.</param>
    public static string Of(string[]? columns, IEnumerable<IReadOnlyList<object>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true);
        if (columns is not null)
        {
            csv.WriteHeader(columns);
        }

        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell);
            }

            csv.EndRecord();
        }

        csv.Flush();
        return text.ToString();
    }
}
