using System.Globalization;
using CsvHelper;

namespace EventFly.Web.Api;

/// <summary>Tables as CSV. Text such as <c>=HYPERLINK(...)</c> stays text when a spreadsheet opens the file.</summary>
internal static class CsvText
{
    /// <param name="rows">Text and numbers, as many as there are columns.</param>
    public static string Of(string[] columns, IEnumerable<IReadOnlyList<object>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }, true);
        csv.WriteHeader(columns);
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
