using EventFly.Core.Kernel;

namespace EventFly.Web.Api.Exports;

/// <summary>A form in which a table is handed out.</summary>
/// <param name="Name">Behind the point.</param>
/// <param name="Title">In the names of operations.</param>
internal sealed record FileEnding(string Name, string Title, string Type)
{
    public static readonly FileEnding[] All =
    [
        new("csv", "Csv", CsvText.Type),
        new("xlsx", "Xlsx", ISpreadsheets.XlsxType),
    ];

    /// <param name="name">Without the ending.</param>
    public IResult File(ISpreadsheets sheets, SheetTable table, string name) =>
        Results.File(
            Type == ISpreadsheets.XlsxType ? sheets.WriteXlsx(table) : CsvText.File(CsvText.Of(table)),
            Type,
            $"{name}.{Name}"
        );
}
