using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Changes a poll that has not been asked yet.</summary>
public sealed record EditPoll(EventId Event, PollId Poll, PollDraft Draft) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, IEventPictures images, IAfterCommit after) : IHandler<EditPoll, Done>
    {
        public async Task<Result<Done>> Handle(EditPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            if (await images.RefusalOf(request.Event, request.Draft, cancellation) is { } missing)
            {
                return missing;
            }

            var edited = poll.Edit(request.Draft);
            if (edited.IsDone)
            {
                after.Signal(StageTopics.Polls(request.Event));
            }

            return edited;
        }
    }
}
