using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Sends somebody out of the room, without the nickname; they may come back under another one.</summary>
public sealed record KickParticipant(EventId Event, ParticipantId Participant) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ParticipantChanges changes) : IHandler<KickParticipant, Done>
    {
        public Task<Result<Done>> Handle(KickParticipant request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantKicked,
                p => p.Kick(changes.Now),
                cancellation
            );
    }
}
