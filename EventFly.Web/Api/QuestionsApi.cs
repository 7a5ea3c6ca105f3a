using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using EventId = EventFly.Core.Events.Contracts.EventId;

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
                (string code, IUseCases useCases, HttpContext context) =>
                    useCases.Answer(context, new LookAtBoard(code))
            )
            .WithSummary("The questions on the board, most wanted first");
        hall.MapPost(
                "/questions",
                ([AsParameters] HallAddress at, [FromBody] QuestionRequest asked) =>
                    at.Answer(e => new AskAudienceQuestion(e.Id, asked.Text ?? "", asked.WithNickname))
            )
            .WithSummary("Ask as this device");
        hall.MapPut(
                "/questions/{question:guid}/vote",
                ([AsParameters] HallAddress at, Guid question) =>
                    at.Answer(e => new VoteForQuestion(e.Id, new AudienceQuestionId(question), IsWanted: true))
            )
            .WithSummary("Vote for a question; repeating it changes nothing");
        hall.MapDelete(
                "/questions/{question:guid}/vote",
                ([AsParameters] HallAddress at, Guid question) =>
                    at.Answer(e => new VoteForQuestion(e.Id, new AudienceQuestionId(question), IsWanted: false))
            )
            .WithSummary("Take the vote back");
        hall.MapPut(
                "/nickname",
                ([AsParameters] HallAddress at, [FromBody] NicknameRequest chosen) =>
                    at.Answer(e => new TakeNickname(e.Id, chosen.Nickname ?? ""))
            )
            .WithSummary("What this device is called in the hall");
    }

    private static void MapHostedQuestions(this RouteGroupBuilder api)
    {
        var desk = api.MapGroup("/organizations/{organization}/events/{slug}/questions").WithTags("Questions");
        desk.MapGet("", ([AsParameters] EventAddress at) => at.Answer(e => new OpenQuestionDesk(e)))
            .WithSummary("All questions, also those that the hall does not see");
        desk.MapPut(
                "/mode",
                ([AsParameters] EventAddress at, [FromBody] ModeRequest wanted) =>
                    at.Answer(e => new SwitchQuestions(e, wanted.Mode))
            )
            .WithSummary("Who may ask");
        Act("show", (e, q) => new ShowAudienceQuestion(e, q));
        Act("reject", (e, q) => new RejectAudienceQuestion(e, q));
        Act("answer", (e, q) => new AnswerAudienceQuestion(e, q));
        Act("archive", (e, q) => new ArchiveAudienceQuestion(e, q));
        Act("pin", (e, q) => new PinAudienceQuestion(e, q));
        Act("unpin", (e, q) => new UnpinAudienceQuestion(e, q));
        Act("stage", (e, q) => new PutQuestionsOnStage(e, q));

        void Act(string name, Func<EventId, AudienceQuestionId, IUseCase<Done>> act) =>
            desk.MapPost(
                "/{question:guid}/" + name,
                ([AsParameters] EventAddress at, Guid question) => at.Answer(e => act(e, new(question)))
            );
    }

    /// <summary>The hall that a path names.</summary>
    private sealed record HallAddress([FromRoute] string Code, IUseCases UseCases, HttpContext Context)
    {
        public async Task<IResult> Answer<T>(Func<EventCard, IUseCase<T>> useCase)
        {
            var found = await UseCases.Run(Actors.From(Context.User), new FindHall(Code), Context.RequestAborted);
            return found.IsDone ? await UseCases.Answer(Context, useCase(found.Value)) : Answers.Problem(found.Fault);
        }
    }
}
