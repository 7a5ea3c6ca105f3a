using System.Text.Json;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Organizer.Quizzes;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace EventFly.Web.Api;

/// <summary>Quizzes for programs: the same steps as on the host's screen, so two hosts are still one.</summary>
internal static class QuizzesApi
{
    /// <summary>What the host saw when asking for the next step; from another step nothing is skipped.</summary>
    internal sealed record StepRequest(QuizPhase Phase, int Number, int PodiumStep = 0);

    private static JsonSerializerOptions? _whole;

    private static readonly Fault Incomplete = Fault.Invalid(
        "quiz",
        Words.Key("Send a title, the questions and the teams.")
    );

    public static void MapQuizzes(this RouteGroupBuilder api)
    {
        var quizzes = api.MapGroup("/organizations/{organization}/events/{slug}/quizzes").WithTags("Quizzes");
        quizzes.MapGet("", ([AsParameters] EventAddress at) => at.Answer(id => new ListQuizzes(id)));
        quizzes
            .MapPost("", ([AsParameters] EventAddress at, [FromBody] JsonElement draft) => Save(at, null, draft))
            .Accepts<QuizDraft>("application/json")
            .WithSummary("Save a new quiz; answers with its id");
        quizzes.MapGet(
            "/{quiz:guid}",
            ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new ReadQuiz(id, new(quiz)))
        );
        quizzes
            .MapPut(
                "/{quiz:guid}",
                ([AsParameters] EventAddress at, Guid quiz, [FromBody] JsonElement draft) =>
                    Save(at, new QuizId(quiz), draft)
            )
            .Accepts<QuizDraft>("application/json")
            .WithSummary("Replace a quiz that was not played yet");
        quizzes.MapDelete(
            "/{quiz:guid}",
            ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new DeleteQuiz(id, new(quiz)))
        );
        quizzes
            .MapPost(
                "/{quiz:guid}/copies",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new DuplicateQuiz(id, new(quiz)))
            )
            .WithSummary("The same as a new draft; answers with its id");
        quizzes
            .MapPost(
                "/{quiz:guid}/start",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new StartQuiz(id, new(quiz)))
            )
            .WithSummary("Commit the answer key and put the lobby on every screen");
        quizzes
            .MapPost(
                "/{quiz:guid}/next",
                ([AsParameters] EventAddress at, Guid quiz, [FromBody] StepRequest seen) =>
                    at.Answer(id => new NextStep(id, new(quiz), seen.Phase, seen.Number, seen.PodiumStep))
            )
            .WithSummary("One step on from the one that was seen");
        quizzes.MapPost(
            "/{quiz:guid}/end",
            ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new EndQuiz(id, new(quiz)))
        );
        quizzes.MapGet(
            "/{quiz:guid}/report",
            ([AsParameters] EventAddress at, Guid quiz, int? players) =>
                at.Answer(id => new ReadQuizReport(id, new(quiz), players ?? ReadQuizReport.Most))
        );
        quizzes
            .MapGet(
                "/{quiz:guid}/results",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new ExportQuiz(id, new(quiz)))
            )
            .WithSummary("Who answered what, how fast, for how many points; as files at results.csv and results.xlsx");
        quizzes.MapQuizFiles("/{quiz:guid}");
    }

    private static Task<IResult> Save(EventAddress at, QuizId? quiz, JsonElement body)
    {
        try
        {
            var draft = body.Deserialize<QuizDraft>(Whole(at.Context));
            return draft is null
                ? Task.FromResult<IResult>(Answers.Problem(Incomplete))
                : at.Answer(id => new SaveQuiz(id, quiz, draft));
        }
        catch (JsonException)
        {
            return Task.FromResult<IResult>(Answers.Problem(Incomplete));
        }
    }

    /// <summary>As everywhere in the API, but nothing may be missing: a title that is null is not an empty one.</summary>
    private static JsonSerializerOptions Whole(HttpContext context) =>
        _whole ??= new(context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
        {
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
}
