using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics.Turnout;

/// <param name="Participants">People who joined the live room; rehearsals left out, as in all numbers here.</param>
/// <param name="Present">Those who are there now.</param>
/// <param name="Voters">Those of them who voted at least once.</param>
/// <param name="Votes">Ballots counted so far, running rounds included.</param>
/// <param name="PollsOpened">Rounds that were opened; a poll asked twice counts twice, one opened again does not.</param>
/// <param name="PollsClosed">Rounds that were closed.</param>
/// <param name="VotesInClosed">Ballots in the closed rounds.</param>
/// <param name="Questions">Questions that the audience asked.</param>
/// <param name="Posts">Posts in the feed.</param>
public sealed record ParticipationNow(
    int Participants,
    int Present,
    int Voters,
    int Votes,
    int PollsOpened,
    int PollsClosed,
    int VotesInClosed,
    int Questions = 0,
    int Posts = 0
);

/// <summary>How much the audience took part. Before anything has happened all numbers are zero.</summary>
public sealed record GetParticipation(EventId Event) : IUseCase<ParticipationNow>
{
    public Access Access => Access.With(AnalyticsPermissions.View, Event);

    internal sealed class Handler(IAnalyticsDb db, IParticipationLookup room)
        : IHandler<GetParticipation, ParticipationNow>
    {
        public async Task<Result<ParticipationNow>> Handle(GetParticipation request, CancellationToken cancellation)
        {
            var live = await room.Of(request.Event, cancellation);
            var rounds = db.PollTurnouts.Where(t => t.Event == request.Event);
            return new ParticipationNow(
                live.Participants,
                live.Present,
                live.Voters,
                live.Votes,
                await rounds.CountAsync(PollTurnout.Happened, cancellation),
                await rounds.CountAsync(PollTurnout.WasClosed, cancellation),
                await rounds.Where(PollTurnout.WasClosed).SumAsync(t => t.Votes, cancellation),
                live.Questions,
                live.Posts
            );
        }
    }
}
