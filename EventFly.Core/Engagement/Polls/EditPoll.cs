using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Changes a poll that has not been asked yet.</summary>
public sealed record EditPoll(EventId Event, PollId Poll, PollDraft Draft) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IEngagementDb db, IFeedDb images, IAfterCommit after) : IHandler<EditPoll, Done>
    {
        public async Task<Result<Done>> Handle(EditPoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.Unknown;
            }

            if (await images.Missing(request.Event, request.Draft, cancellation) is { } missing)
            {
                return missing;
            }

            var edited = poll.Edit(request.Draft);
            if (edited.IsDone)
            {
                await db.SaveChangesAsync(cancellation);
                after.Signal(StageTopics.Polls(request.Event));
            }

            return edited;
        }
    }
}
