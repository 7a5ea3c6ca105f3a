using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>Gives somebody a friendly nickname instead of the one they chose, which they do not get back.</summary>
public sealed record ReplaceNickname(EventId Event, ParticipantId Participant) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, ParticipantChanges changes) : IHandler<ReplaceNickname, Done>
    {
        public Task<Result<Done>> Handle(ReplaceNickname request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Participant,
                ModerationAct.NicknameReplaced,
                async p => p.Rename(await db.FreeNickname(request.Event, like: null, cancellation)),
                cancellation
            );
    }
}
