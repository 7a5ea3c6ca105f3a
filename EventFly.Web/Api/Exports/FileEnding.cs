using EventFly.Core.Kernel;

namespace EventFly.Web.Api.Exports;

/// <summary>A form in which a table is handed out.</summary>
/// <param name="Name">Behind the point.</param>
/// <param name="Title">In the names of operations.</param>
/// <param name="Send">Has a table read and sends it, or says why there is none.</param>
internal sealed record FileEnding(string Name, string Title, string Type, FileEnding.Sending Send)
{
    public delegate Task<Result<Done>> Reading(ISink<SheetTable> to);

    public delegate Task<IResult> Sending(HttpContext context, string fileName, Reading read);

    public static readonly FileEnding Csv = new("csv", "Csv", CsvText.Type, CsvDownload.Send);

    public static readonly FileEnding[] All = [Csv, new("xlsx", "Xlsx", ISpreadsheets.XlsxType, XlsxDownload.Send)];
}
