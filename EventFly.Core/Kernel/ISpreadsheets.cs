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

    /// <summary>An XLSX file with one sheet. Text stays text: nothing in it is taken for a formula.</summary>
    /// <param name="rows">As many cells as headings; numbers stay numbers.</param>
    byte[] WriteXlsx(string sheet, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object>> rows);
}
