using System.Globalization;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Http;

namespace EventFly.Web.Api.Exports;

/// <summary>What guests say of an event as a table: under <c>/organize/{organization}/events/{slug}</c>, and in the API.</summary>
internal static class FeedbackFiles
{
    private static readonly TableFile<Asked, EventId>[] Tables = [new("feedback", "Feedback", All)];

    /// <summary>For people.</summary>
    public static void MapFeedbackFiles(this IEndpointRouteBuilder app) =>
        app.MapTables("/organize/{organization}/events/{slug}", Tables);

    /// <summary>For programs.</summary>
    public static void MapFeedbackFiles(this RouteGroupBuilder api) =>
        api.MapGroup("/organizations/{organization}/events/{slug}").WithTags("Feedback").MapTables(Tables, "an event");

    private static Task<Result<Done>> All(Asked asked, EventId id, FileWords T, ISink<SheetTable> to) =>
        asked.Run(new ExportFeedback(id, to.Of<FeedbackExport>(part => Table(part, T))));

    private static SheetTable Table(FeedbackExport export, FileWords T)
    {
        List<string> headings =
        [
            T["Day"],
            T["Stars"],
            T["Recommend"],
            T["Comment"],
            T["Name"],
            T["MayBeShown"],
            T["Status"],
        ];
        foreach (var prompt in export.Questions.Select(q => q.Prompt))
        {
            headings.Add(
                Enumerable
                    .Range(1, headings.Count + 1)
                    .Select(n => n == 1 ? prompt : $"{prompt} ({n})")
                    .First(heading => !headings.Contains(heading, StringComparer.OrdinalIgnoreCase))
            );
        }

        return SalesTables.Table(
            T["Feedback"],
            [.. headings],
            export.Rows.Select<ExportedFeedback, object[]>(row =>
                [
                    row.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    row.Stars,
                    row.Recommend is { } recommend ? recommend : "",
                    row.Comment,
                    row.Name ?? "",
                    Showing(row.Showing, T),
                    row.IsHidden ? T["Hidden"]
                    : row.IsFeatured ? T["Shown to everybody"]
                    : "",
                    .. row.Answers.Select((value, i) => Cell(export.Questions[i], value)),
                ]
            ),
            export.IsCut
                ? T["There are more than {0} answers: this file ends here.", SheetPart<ExportedFeedback>.MostRows]
                : null
        );
    }

    private static object Cell(FeedbackQuestion question, string value) =>
        question.Kind is FeedbackQuestionKind.Scale
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? step
        : question.HasChoices
            ? string.Join(
                ", ",
                FormValue
                    .Parts(value)
                    .Select(v => question.Choices.FirstOrDefault(c => FormValue.Of(c.Number) == v)?.Label ?? v)
            )
        : value;

    private static string Showing(CommentShowing showing, FileWords T) =>
        showing switch
        {
            CommentShowing.No => T["no"],
            CommentShowing.WithoutName => T["Without a name"],
            CommentShowing.WithFirstName => T["With the first name"],
        };

    private sealed record Asked(string Organization, string Slug, IUseCases UseCases, HttpContext Context)
        : IAskedTables<EventId>
    {
        string IAskedTables<EventId>.Owner => Slug;

        async Task<Result<EventId>> IAskedTables<EventId>.Find() =>
            (await Run(new FindFeedbackEvent(Organization, Slug))).Match<Result<EventId>>(e => e.Card.Id, f => f);

        public Task<Result<T>> Run<T>(IUseCase<T> useCase) =>
            UseCases.Run(Actors.From(Context.User), useCase, Context.RequestAborted);
    }
}
