using System.Globalization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Web.Api;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Organizer.Live;

/// <summary>
/// <c>/organize/{organization}/events/{slug}/live/results.csv</c> and <c>.xlsx</c>: what the hall has answered, of all polls
/// or with <c>?poll=</c> of one.
/// </summary>
internal static class ResultFiles
{
    private const string Path = "/organize/{organization}/events/{slug}/live/results.";

    public static void MapResultFiles(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path + "csv", Csv).ExcludeFromDescription();
        app.MapGet(Path + "xlsx", Excel).ExcludeFromDescription();
    }

    internal static byte[] CsvOf(ResultLines results, FileWords T = default) =>
        CsvText.File(CsvText.Of(Columns(T), Rows(results, T)));

    internal static byte[] XlsxOf(ResultLines results, ISpreadsheets sheets, FileWords T = default) =>
        sheets.WriteXlsx(new SheetTable(T["Results"], Columns(T), Rows(results, T)));

    private static string[] Columns(FileWords T) =>
        [T["Question"], T["Kind"], T["Round"], T["AskedAt"], T["Who"], T["Answer"], T["Count"]];

    private static async Task<IResult> Csv([AsParameters] Asked asked, IStringLocalizer<Words> words)
    {
        var results = await asked.Read();
        return results.IsDone
            ? Results.File(CsvOf(results.Value, new(words)), CsvText.Type, asked.Name("csv"))
            : Answers.Problem(results.Fault);
    }

    private static async Task<IResult> Excel(
        [AsParameters] Asked asked,
        ISpreadsheets sheets,
        IStringLocalizer<Words> words
    )
    {
        var results = await asked.Read();
        return results.IsDone
            ? Results.File(XlsxOf(results.Value, sheets, new(words)), ISpreadsheets.XlsxType, asked.Name("xlsx"))
            : Answers.Problem(results.Fault);
    }

    private static IEnumerable<object[]> Rows(ResultLines results, FileWords T) =>
        results
            .Lines.Select<AnswerLine, object[]>(line =>
                [
                    line.Question,
                    T.Of(line.Kind),
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
                        [T["There is more: export the polls one by one."], "", "", "", "", "", ""],
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
