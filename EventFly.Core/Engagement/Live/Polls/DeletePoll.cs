using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Throws a draft away. What the hall has answered stays.</summary>
public sealed record DeletePoll(EventId Event, PollId Poll) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after) : IHandler<DeletePoll, Done>
    {
        public async Task<Result<Done>> Handle(DeletePoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            if (poll.State is not PollState.Draft)
            {
                return PollFaults.AlreadyAsked;
            }

            if (poll.IsSelfPaced)
            {
                return PollFaults.WaitsForPost;
            }

            db.Polls.Remove(poll);
            after.Signal(StageTopics.Polls(request.Event));
            return Result.Done;
        }
    }
}
