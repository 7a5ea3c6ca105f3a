namespace EventFly.Core.Kernel;

/// <summary>Tables that people made in a spreadsheet, and tables for one.</summary>
public interface ISpreadsheets
{
    /// <summary>
    /// The first sheet as text, row by row from the first one, empty rows included; at most
    /// <paramref name="mostRows"/>. XLSX and CSV (comma, semicolon or tab, UTF-8) are told apart by their content.
    /// </summary>
    /// <returns>Null when it is neither, is damaged, or would unpack to something enormous.</returns>
    IReadOnlyList<IReadOnlyList<string>>? Read(byte[] content, int mostRows);

    /// <summary>An XLSX file. Text stays text: nothing in it is taken for a formula.</summary>
    byte[] WriteXlsx(params IReadOnlyList<SheetTable> sheets);
}

/// <summary>One sheet of a spreadsheet.</summary>
/// <param name="Headings">Each another one.</param>
/// <param name="Rows">As many cells as headings; numbers stay numbers.</param>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object>> Rows);
