using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Questions from the audience for programs; the same use cases as the phones, so one vote is one vote.</summary>
internal static class QuestionsApi
{
    /// <param name="Text">1 to 300 characters.</param>
    /// <param name="WithNickname">Shows the nickname that this device has in the hall.</param>
    internal sealed record QuestionRequest(string? Text, bool WithNickname = false);

    /// <param name="Nickname">2 to 24 characters.</param>
    internal sealed record NicknameRequest(string? Nickname);

    /// <param name="Mode">off, open or moderated.</param>
    internal sealed record ModeRequest(QnaMode Mode);

    public static void MapQuestions(this RouteGroupBuilder api)
    {
        api.MapHallQuestions();
        api.MapHostedQuestions();
    }

    private static void MapHallQuestions(this RouteGroupBuilder api)
    {
        var hall = api.MapGroup("/halls/{code}").WithTags("Questions");
        hall.MapGet(
                "/questions",
                (string code, IUseCases useCases, HttpContext context) => useCases.Answer(context, new GetBoard(code))
            )
            .As("ReadQuestions", "The questions on the board, most wanted first");
        hall.MapPost(
                "/questions",
                ([AsParameters] HallAddress at, [FromBody] QuestionRequest asked) =>
                    at.Answer(e => new AskAudienceQuestion(e.Id, asked.Text ?? "", asked.WithNickname))
            )
            .As("AskQuestion", "Ask as this device");
        hall.MapPut(
                "/questions/{question:guid}/vote",
                ([AsParameters] HallAddress at, Guid question) =>
                    at.Answer(e => new VoteForQuestion(e.Id, new AudienceQuestionId(question), IsWanted: true))
            )
            .As("VoteForQuestion", "Vote for a question; repeating it changes nothing");
        hall.MapDelete(
                "/questions/{question:guid}/vote",
                ([AsParameters] HallAddress at, Guid question) =>
                    at.Answer(e => new VoteForQuestion(e.Id, new AudienceQuestionId(question), IsWanted: false))
            )
            .As("UnvoteQuestion", "Take the vote back");
        hall.MapPut(
                "/nickname",
                ([AsParameters] HallAddress at, [FromBody] NicknameRequest chosen) =>
                    at.Answer(e => new TakeNickname(e.Id, chosen.Nickname ?? ""))
            )
            .As("TakeNickname", "What this device is called in the hall");
    }

    private static void MapHostedQuestions(this RouteGroupBuilder api)
    {
        var hosted = api.MapGroup("/organizations/{organization}/events/{slug}/questions").WithTags("Questions");
        hosted
            .MapGet("", ([AsParameters] EventAddress at) => at.Answer(e => new ListAudienceQuestions(e)))
            .As("ListAudienceQuestions", "All questions, also those that the hall does not see");
        hosted
            .MapPut(
                "/mode",
                ([AsParameters] EventAddress at, [FromBody] ModeRequest wanted) =>
                    at.Answer(e => new SwitchQuestions(e, wanted.Mode))
            )
            .As("SwitchQuestions", "Who may ask");
        Act("show", "ShowQuestion", "Let the hall see it", (e, q) => new ShowAudienceQuestion(e, q));
        Act("reject", "RejectQuestion", "Keep it from the hall", (e, q) => new RejectAudienceQuestion(e, q));
        Act("answer", "AnswerQuestion", "Mark it as answered", (e, q) => new AnswerAudienceQuestion(e, q));
        Act("archive", "ArchiveQuestion", "Take it off the board", (e, q) => new ArchiveAudienceQuestion(e, q));
        Act("pin", "PinQuestion", "Keep it at the top", (e, q) => new PinAudienceQuestion(e, q));
        Act("unpin", "UnpinQuestion", "Let it find its own place again", (e, q) => new UnpinAudienceQuestion(e, q));
        Act("stage", "StageQuestion", "Put it on the big screen", (e, q) => new PutQuestionsOnStage(e, q));

        void Act(string path, string name, string summary, Func<EventId, AudienceQuestionId, IUseCase<Done>> act) =>
            hosted
                .MapPost(
                    "/{question:guid}/" + path,
                    ([AsParameters] EventAddress at, Guid question) => at.Answer(e => act(e, new(question)))
                )
                .As(name, summary);
    }

    /// <summary>The hall that a path names.</summary>
    private sealed record HallAddress([FromRoute] string Code, IUseCases UseCases, HttpContext Context)
    {
        public async Task<Results<Ok<T>, ProblemHttpResult>> Answer<T>(Func<EventCard, IUseCase<T>> useCase)
        {
            var found = await UseCases.Run(Actors.From(Context.User), new FindHall(Code), Context.RequestAborted);
            return found.IsDone ? await UseCases.Answer(Context, useCase(found.Value)) : Answers.Problem(found.Fault);
        }
    }
}
