using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace EventFly.Web.Api;

/// <summary>Halls and polls for programs; the same use cases as the screens, so one vote is one vote.</summary>
internal static class EngagementApi
{
    public static void MapEngagement(this RouteGroupBuilder api)
    {
        api.MapGet(
            "/halls/{code}",
            (string code, IUseCases useCases, HttpContext context) => useCases.Answer(context, new LookAtHall(code))
        );
        api.MapPost("/halls/{code}/votes", Vote);

        var polls = api.MapGroup("/organizations/{organization}/events/{slug}/polls");
        polls.MapGet("", ([AsParameters] EventAddress at) => at.Answer(id => new ListPolls(id)));
        polls.MapPost(
            "",
            ([AsParameters] EventAddress at, [FromBody] PollDraft draft) => at.Answer(id => new CreatePoll(id, draft))
        );
        polls
            .MapPost("/images", AddImage)
            .WithSummary("Upload a picture for an option: the file itself, up to 5 MB; answers with its address");
        polls.MapPut(
            "/{poll:guid}",
            ([AsParameters] EventAddress at, Guid poll, [FromBody] PollDraft draft) =>
                at.Answer(id => new EditPoll(id, new PollId(poll), draft))
        );
        polls.MapDelete(
            "/{poll:guid}",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new DeletePoll(id, new(poll)))
        );
        polls.MapPost(
            "/{poll:guid}/open",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new OpenPoll(id, new(poll)))
        );
        polls.MapPost(
            "/{poll:guid}/rounds",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new StartRound(id, new(poll)))
        );
        polls.MapGet(
            "/{poll:guid}/results",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new ReadResults(id, new(poll)))
        );
        polls.MapPost(
            "/{poll:guid}/close",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new ClosePoll(id, new(poll)))
        );
        polls.MapPost(
            "/{poll:guid}/reveal",
            ([AsParameters] EventAddress at, Guid poll) => at.Answer(id => new RevealPoll(id, new(poll)))
        );
    }

    private static async Task<IResult> AddImage([AsParameters] EventAddress at)
    {
        var file = await PictureBody.Read(at.Context);
        return await at.Answer(id => new AddPollImage(id, file));
    }

    private static async Task<IResult> Vote(string code, VoteRequest vote, IUseCases useCases, HttpContext context)
    {
        var found = await useCases.Run(Actors.From(context.User), new FindHall(code), context.RequestAborted);
        return found.IsDone
            ? await useCases.Answer(context, new CastVote(found.Value.Id, vote.Poll, vote.Round, vote.Answer))
            : Answers.Problem(found.Fault);
    }
}
