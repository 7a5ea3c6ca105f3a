using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Sends somebody out of the room, without the nickname; they may come back under another one.</summary>
public sealed record KickParticipant(EventId Event, ParticipantId Participant) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IAskingDb asking,
        IModerationDb trail,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<KickParticipant, Done>
    {
        private readonly ParticipantChanges _changes = new(db, asking, trail, actor, time, after);

        public Task<Result<Done>> Handle(KickParticipant request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantKicked,
                p => p.Kick(_changes.Now),
                cancellation
            );
    }
}
