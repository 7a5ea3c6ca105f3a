using System.Globalization;
using System.Text;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Api;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer;

/// <summary>
/// <c>/organize/{organization}/events/{slug}/live/results.csv</c> and <c>.xlsx</c>: what the hall has answered, of all polls
/// or with <c>?poll=</c> of one.
/// </summary>
internal static class ResultFiles
{
    private const string Path = "/organize/{organization}/events/{slug}/live/results.";
    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Columns = ["Question", "Kind", "Round", "AskedAt", "Who", "Answer", "Count"];

    public static void MapResultFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + "csv", Csv).ExcludeFromDescription();
        app.MapGet(Path + "xlsx", Excel).ExcludeFromDescription();
    }

    /// <summary>With a mark at the start: without it spreadsheets take the letters of other languages for something else.</summary>
    internal static byte[] CsvOf(ResultLines results) =>
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(CsvText.Of(Columns, Rows(results)))];

    internal static byte[] XlsxOf(ResultLines results, ISpreadsheets sheets) =>
        sheets.WriteXlsx(new SheetTable("Results", Columns, Rows(results)));

    private static async Task<IResult> Csv([AsParameters] Asked asked)
    {
        var results = await asked.Read();
        return results.IsDone
            ? Results.File(CsvOf(results.Value), "text/csv; charset=utf-8", asked.Name("csv"))
            : Answers.Problem(results.Fault);
    }

    private static async Task<IResult> Excel([AsParameters] Asked asked, ISpreadsheets sheets)
    {
        var results = await asked.Read();
        return results.IsDone
            ? Results.File(XlsxOf(results.Value, sheets), Xlsx, asked.Name("xlsx"))
            : Answers.Problem(results.Fault);
    }

    private static IEnumerable<object[]> Rows(ResultLines results) =>
        results
            .Lines.Select<AnswerLine, object[]>(line =>
                [
                    line.Question,
                    line.Kind.ToString(),
                    line.Round,
                    line.AskedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                    line.Who,
                    line.Answer,
                    line.Count,
                ]
            )
            .Concat(
                results.IsCut
                    ?
                    [
                        ["There is more: export the polls one by one.", "", "", "", "", "", ""],
                    ]
                    : Enumerable.Empty<object[]>()
            );

    /// <summary>The event that the path names, for those who may host it.</summary>
    private sealed record Asked(string Organization, string Slug, Guid? Poll, IUseCases UseCases, HttpContext Context)
    {
        public string Name(string ending) => $"{Slug}-results.{ending}";

        public async Task<Result<ResultLines>> Read()
        {
            var actor = Actors.From(Context.User);
            var found = await UseCases.Run(actor, new FindHostedEvent(Organization, Slug), Context.RequestAborted);
            if (found.Fault is { } fault)
            {
                return fault;
            }

            PollId? poll = Poll is { } id ? new PollId(id) : null;
            return await UseCases.Run(actor, new ExportResults(found.Value.Id, poll), Context.RequestAborted);
        }
    }
}
