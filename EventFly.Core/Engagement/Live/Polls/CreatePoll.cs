using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Prepares a poll; nobody in the hall sees it until it is opened.</summary>
public sealed record CreatePoll(EventId Event, PollDraft Draft) : ICommand<PollId>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IEventPictures images, IAfterCommit after, TimeProvider time)
        : IHandler<CreatePoll, PollId>
    {
        public async Task<Result<PollId>> Handle(CreatePoll request, CancellationToken cancellation)
        {
            var drafted = Poll.Draft(request.Event, request.Draft, time.GetUtcNow());
            if (drafted.Fault is { } fault)
            {
                return fault;
            }

            if (await images.RefusalOf(request.Event, request.Draft, cancellation) is { } missing)
            {
                return missing;
            }

            db.Polls.Add(drafted.Value);
            after.Signal(StageTopics.Polls(request.Event));
            return drafted.Value.Id;
        }
    }
}
