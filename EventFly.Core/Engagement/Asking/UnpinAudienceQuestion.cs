using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Lets a pinned question go back to the place that its votes give it.</summary>
public sealed record UnpinAudienceQuestion(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IModerationDb trail, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<UnpinAudienceQuestion, Done>
    {
        private readonly QuestionChanges _changes = new(db, trail, actor, time, after);

        public Task<Result<Done>> Handle(UnpinAudienceQuestion request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionUnpinned,
                q => q.Unpin(),
                cancellation
            );
    }
}
