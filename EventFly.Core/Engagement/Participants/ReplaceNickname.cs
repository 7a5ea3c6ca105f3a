using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Gives somebody a friendly nickname instead of the one they chose, which they do not get back.</summary>
public sealed record ReplaceNickname(EventId Event, ParticipantId Participant) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(
        IEngagementDb db,
        IAskingDb asking,
        IModerationDb trail,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<ReplaceNickname, Done>
    {
        private readonly ParticipantChanges _changes = new(db, asking, trail, actor, time, after);

        public Task<Result<Done>> Handle(ReplaceNickname request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.NicknameReplaced,
                async p => p.Rename(await db.FreeNickname(request.Event, like: null, cancellation)),
                cancellation
            );
    }
}
