using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Keeps a question that waits off the board.</summary>
public sealed record RejectAudienceQuestion(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IModerationDb trail, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<RejectAudienceQuestion, Done>
    {
        private readonly QuestionChanges _changes = new(db, trail, actor, time, after);

        public Task<Result<Done>> Handle(RejectAudienceQuestion request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionRejected,
                q => q.Reject(),
                cancellation
            );
    }
}
