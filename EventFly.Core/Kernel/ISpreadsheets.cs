namespace EventFly.Core.Kernel;

/// <summary>Reads tables that people made in a spreadsheet.</summary>
public interface ISpreadsheets
{
    /// <summary>
    /// The first sheet as text, row by row from the first one, empty rows included; at most
    /// <paramref name="mostRows"/>. XLSX and CSV (comma, semicolon or tab, UTF-8) are told apart by their content.
    /// </summary>
    /// <returns>Null when it is neither, is damaged, or would unpack to something enormous.</returns>
    IReadOnlyList<IReadOnlyList<string>>? Read(byte[] content, int mostRows);
}
