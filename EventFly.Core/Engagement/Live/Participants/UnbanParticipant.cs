using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Lets a device in again.</summary>
public sealed record UnbanParticipant(EventId Event, ParticipantId Participant) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ParticipantChanges changes) : IHandler<UnbanParticipant, Done>
    {
        public Task<Result<Done>> Handle(UnbanParticipant request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantUnbanned,
                p => p.Unban(),
                cancellation
            );
    }
}
