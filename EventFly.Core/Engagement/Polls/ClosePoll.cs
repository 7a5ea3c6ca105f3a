using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Ends the voting; what arrived before counts, everything later is refused.</summary>
public sealed record ClosePoll(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IBallotBox ballots, IAfterCommit after, TimeProvider time)
        : IHandler<ClosePoll, Done>
    {
        public async Task<Result<Done>> Handle(ClosePoll request, CancellationToken cancellation)
        {
            await ballots.SettleVotes(cancellation);
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            var closed = poll.Close(await db.CountVotes(poll, cancellation), time.GetUtcNow());
            return closed.IsDone ? await db.Show(after, poll, cancellation) : closed;
        }
    }
}
