using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Analytics;

/// <param name="Participants">People who joined the live room; rehearsals left out, as in all numbers here.</param>
/// <param name="Voters">Those of them who voted at least once.</param>
/// <param name="Votes">Ballots counted so far, running rounds included.</param>
/// <param name="PollsOpened">Rounds that were opened.</param>
/// <param name="PollsClosed">Rounds that were closed.</param>
/// <param name="VotesInClosed">Ballots in the closed rounds.</param>
public sealed record ParticipationNow(
    int Participants,
    int Voters,
    int Votes,
    int PollsOpened,
    int PollsClosed,
    int VotesInClosed
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
            var polls = await db
                .Participation.AsNoTracking()
                .FirstOrDefaultAsync(p => p.Event == request.Event, cancellation);
            return new ParticipationNow(
                live.Participants,
                live.Voters,
                live.Votes,
                polls?.PollsOpened ?? 0,
                polls?.PollsClosed ?? 0,
                polls?.Votes ?? 0
            );
        }
    }
}
