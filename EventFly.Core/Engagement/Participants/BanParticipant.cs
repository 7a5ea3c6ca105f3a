using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Keeps a device out of the room: it can neither join, vote, ask nor answer until <see cref="UnbanParticipant"/>.</summary>
public sealed record BanParticipant(EventId Event, ParticipantId Participant) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IAskingDb asking,
        IModerationDb trail,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<BanParticipant, Done>
    {
        private readonly ParticipantChanges _changes = new(db, asking, trail, actor, time, after);

        public Task<Result<Done>> Handle(BanParticipant request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.ParticipantBanned,
                p => p.Ban(_changes.Now),
                cancellation
            );
    }
}
