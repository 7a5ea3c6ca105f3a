using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>The same question as a new draft, without its answers.</summary>
public sealed record DuplicatePoll(EventId Event, PollId Poll) : ICommand<PollId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IAfterCommit after, TimeProvider time) : IHandler<DuplicatePoll, PollId>
    {
        public async Task<Result<PollId>> Handle(DuplicatePoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            var copy = Polls.Poll.Draft(request.Event, PollDraft.Of(poll), time.GetUtcNow()).Value;
            db.Polls.Add(copy);
            after.Signal(StageTopics.Polls(request.Event));
            return copy.Id;
        }
    }
}
