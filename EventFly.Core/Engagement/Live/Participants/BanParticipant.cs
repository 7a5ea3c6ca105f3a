using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Keeps a device out of the room: it can neither join, vote, ask nor answer until <see cref="UnbanParticipant"/>.</summary>
public sealed record BanParticipant(EventId Event, ParticipantId Participant) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ParticipantChanges changes) : IHandler<BanParticipant, Done>
    {
        public Task<Result<Done>> Handle(BanParticipant request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantBanned,
                p => p.Ban(changes.Now),
                cancellation
            );
    }
}
