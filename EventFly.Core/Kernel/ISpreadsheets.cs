namespace EventFly.Core.Kernel;

/// <summary>Tables that people made in a spreadsheet, and tables for one.</summary>
public interface ISpreadsheets
{
    /// <summary>The media type of an XLSX file.</summary>
    const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>
    /// The first sheet as text, row by row from the first one, empty rows included; at most
    /// <paramref name="mostRows"/>. XLSX and CSV (comma, semicolon or tab) are told apart by their content.
    /// </summary>
    /// <returns>Null when it is neither, is damaged, or would unpack to something enormous.</returns>
    IReadOnlyList<IReadOnlyList<SheetCell>>? Read(byte[] content, int mostRows);

    /// <summary>An XLSX file. Text stays text: nothing in it is taken for a formula.</summary>
    byte[] WriteXlsx(params IReadOnlyList<SheetTable> sheets);

    /// <summary>The same with one sheet, written row by row as they come: memory does not grow with them.</summary>
    /// <param name="to">Can be sought in; stays open.</param>
    Task WriteXlsx(
        Stream to,
        string name,
        IReadOnlyList<string> headings,
        IAsyncEnumerable<IReadOnlyList<object>> rows,
        CancellationToken cancellation
    );
}

/// <summary>One cell as it is read.</summary>
/// <param name="Text">A date as <c>2026-03-04</c>, a number with a point and without marks between thousands.</param>
/// <param name="IsNumber">The file itself says that it is a number; a CSV file never does.</param>
public readonly record struct SheetCell(string Text, bool IsNumber = false)
{
    /// <summary>What spreadsheet programs write, in their language, where a formula has no result.</summary>
    private static readonly HashSet<string> Errors = new(
        "#N/A #NV #REF! #BEZUG! #VALUE! #WERT! #DIV/0! #NAME? #NULL! #NUM! #ZAHL! #SPILL! #CALC! #FIELD!".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public bool IsError => Errors.Contains(Text.Trim());
}

/// <summary>One sheet of a spreadsheet.</summary>
/// <param name="Headings">Each another one.</param>
/// <param name="Rows">As many cells as headings; numbers stay numbers.</param>
public sealed record SheetTable(string Name, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object>> Rows);
