using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Throws a draft away. What the hall has answered stays.</summary>
public sealed record DeletePoll(EventId Event, PollId Poll) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IAfterCommit after) : IHandler<DeletePoll, Done>
    {
        public async Task<Result<Done>> Handle(DeletePoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            if (poll.State is not PollState.Draft)
            {
                return PollFaults.AlreadyAsked;
            }

            if (poll.IsInOwnTime)
            {
                return PollFaults.WaitsForPost;
            }

            db.Polls.Remove(poll);
            await db.SaveChangesAsync(cancellation);
            after.Signal(StageTopics.Polls(request.Event));
            return Result.Done;
        }
    }
}
