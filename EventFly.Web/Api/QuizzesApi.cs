using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Web.Organizer.Quizzes;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Quizzes for programs: the same steps as on the host's screen, so two hosts are still one.</summary>
internal static class QuizzesApi
{
    /// <summary>What the host saw when asking for the next step; from another step nothing is skipped.</summary>
    internal sealed record StepRequest(QuizPhase Phase, int Number, int PodiumStep = 0);

    /// <summary>A hundred questions with all their options and explanations.</summary>
    private const int MostQuizBytes = 1024 * 1024;

    public static void MapQuizzes(this RouteGroupBuilder api)
    {
        var quizzes = api.MapGroup("/organizations/{organization}/events/{slug}/quizzes").WithTags("Quizzes");
        quizzes
            .MapGet("", ([AsParameters] EventAddress at) => at.Answer(id => new ListQuizzes(id)))
            .As("ListQuizzes", "The quizzes of an event, with the state that each is in");
        quizzes
            .MapPost(
                "",
                ([AsParameters] EventAddress at, [FromBody] QuizDraft draft) =>
                    at.Answer(id => new SaveQuiz(id, null, draft))
            )
            .WithMetadata(new RequestSizeLimitAttribute(MostQuizBytes))
            .As("CreateQuiz", "Save a new quiz; answers with its id");
        quizzes
            .MapGet(
                "/{quiz:guid}",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new ReadQuiz(id, new(quiz)))
            )
            .As("ReadQuiz", "A quiz as its author sees it, right answers included");
        quizzes
            .MapPut(
                "/{quiz:guid}",
                ([AsParameters] EventAddress at, Guid quiz, [FromBody] QuizDraft draft) =>
                    at.Answer(id => new SaveQuiz(id, new QuizId(quiz), draft))
            )
            .WithMetadata(new RequestSizeLimitAttribute(MostQuizBytes))
            .As("EditQuiz", "Replace a quiz that was not played yet");
        quizzes
            .MapDelete(
                "/{quiz:guid}",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new DeleteQuiz(id, new(quiz)))
            )
            .As("DeleteQuiz", "Delete a quiz that was not played yet");
        quizzes
            .MapPost(
                "/{quiz:guid}/copies",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new DuplicateQuiz(id, new(quiz)))
            )
            .As("DuplicateQuiz", "The same as a new draft; answers with its id");
        quizzes
            .MapPost(
                "/{quiz:guid}/start",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new StartQuiz(id, new(quiz)))
            )
            .As("StartQuiz", "Commit the answer key and put the lobby on every screen");
        quizzes
            .MapPost(
                "/{quiz:guid}/next",
                ([AsParameters] EventAddress at, Guid quiz, [FromBody] StepRequest seen) =>
                    at.Answer(id => new NextStep(id, new(quiz), seen.Phase, seen.Number, seen.PodiumStep))
            )
            .As("NextQuizStep", "One step on from the one that was seen");
        quizzes
            .MapPost(
                "/{quiz:guid}/end",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new EndQuiz(id, new(quiz)))
            )
            .As("EndQuiz", "End the playing; what was answered stays");
        quizzes
            .MapPost(
                "/{quiz:guid}/key",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new ReleaseAnswerKey(id, new(quiz)))
            )
            .As("ReleaseAnswerKey", "Give out the answer key of the latest playing");
        quizzes
            .MapGet(
                "/{quiz:guid}/report",
                ([AsParameters] EventAddress at, Guid quiz, int? players) =>
                    at.Answer(id => new ReadQuizReport(id, new(quiz), players ?? ReadQuizReport.Most))
            )
            .As("ReadQuizReport", "How the latest playing went: questions, and the best players");
        quizzes
            .MapGet(
                "/{quiz:guid}/results",
                ([AsParameters] EventAddress at, Guid quiz) => at.Answer(id => new ExportQuiz(id, new(quiz)))
            )
            .As(
                "ReadQuizResults",
                "Who answered what, how fast, for how many points; as files at results.csv and results.xlsx"
            );
        quizzes.MapQuizFiles("/{quiz:guid}", isForPrograms: true);
    }
}
