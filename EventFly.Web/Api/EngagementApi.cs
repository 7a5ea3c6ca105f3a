using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Kernel;
using EventFly.Web.Shell.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Halls and polls for programs; the same use cases as the screens, so one vote is one vote.</summary>
internal static class EngagementApi
{
    public static void MapEngagement(this RouteGroupBuilder api)
    {
        var hall = api.MapGroup("/halls/{code}").WithTags("Halls");
        hall.MapGet(
                "",
                (string code, IUseCases useCases, HttpContext context) => useCases.Answer(context, new GetHall(code))
            )
            .As("ReadHall", "What a hall shows now: the poll or quiz that is on, its time and counts");
        hall.MapPost("/votes", Vote)
            .As("CastVote", "Answer the poll or question that is on, once for each device; a second answer is refused");

        var polls = api.MapGroup("/organizations/{organization}/events/{slug}/polls").WithTags("Polls");
        polls
            .MapGet("", ([AsParameters] EventAddress at) => at.Answer(id => new ListPolls(id)))
            .As("ListPolls", "The polls of an event, with the state that each is in");
        polls
            .MapPost(
                "",
                ([AsParameters] EventAddress at, [FromBody] PollDraft draft) =>
                    at.Answer(id => new CreatePoll(id, draft))
            )
            .As("CreatePoll", "Write a poll; answers with its id");
        polls
            .MapPost("/images", AddImage)
            .TakesPicture()
            .As(
                "UploadPollPicture",
                "Upload a picture for an option: the file itself, up to 5 MB; answers with its address"
            );
        polls
            .MapPut(
                "/{poll:guid}",
                ([AsParameters] EventAddress at, Guid poll, [FromBody] PollDraft draft) =>
                    at.Answer(id => new EditPoll(id, new PollId(poll), draft))
            )
            .As("EditPoll", "Replace a poll that was not asked yet");
        polls
            .MapDelete(
                "/{poll:guid}",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new DeletePoll(id, new(poll)))
            )
            .As("DeletePoll", "Delete a poll that was not asked yet");
        polls
            .MapPost(
                "/{poll:guid}/open",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new OpenPoll(id, new(poll)))
            )
            .As("OpenPoll", "Ask a poll now: it is on every screen of the hall");
        polls
            .MapPost(
                "/{poll:guid}/rounds",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new StartRound(id, new(poll)))
            )
            .As("StartRound", "Ask the same again; the answers before stay with their own round");
        polls
            .MapGet(
                "/{poll:guid}/results",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new ReadResults(id, new(poll)))
            )
            .As("ReadPollResults", "What each round came to");
        polls
            .MapPost(
                "/{poll:guid}/close",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new ClosePoll(id, new(poll)))
            )
            .As("ClosePoll", "End the voting; what came in until now counts");
        polls
            .MapPost(
                "/{poll:guid}/reveal",
                ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new RevealPoll(id, new(poll)))
            )
            .As("RevealPoll", "Show the result to the hall");
    }

    private static Task<Results<Ok<StoredImage>, ProblemHttpResult>> AddImage([AsParameters] EventAddress at) =>
        at.Answer<StoredImage>(async id => new AddPollImage(id, await PictureBody.Read(at.Context)));

    private static async Task<Results<Ok<VoteReceipt>, ProblemHttpResult>> Vote(
        string code,
        VoteRequest vote,
        IUseCases useCases,
        HttpContext context
    )
    {
        var found = await useCases.Run(Actors.From(context.User), new FindHall(code), context.RequestAborted);
        return found.IsDone
            ? await useCases.Answer(context, new CastVote(found.Value.Id, vote.Poll, vote.Round, vote.Answer))
            : Answers.Problem(found.Fault);
    }
}
