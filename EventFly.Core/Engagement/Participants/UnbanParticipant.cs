using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Lets a device in again.</summary>
public sealed record UnbanParticipant(EventId Event, ParticipantId Participant) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IAskingDb asking,
        IModerationDb trail,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<UnbanParticipant, Done>
    {
        private readonly ParticipantChanges _changes = new(db, asking, trail, actor, time, after);

        public Task<Result<Done>> Handle(UnbanParticipant request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantUnbanned,
                p => p.Unban(),
                cancellation
            );
    }
}
