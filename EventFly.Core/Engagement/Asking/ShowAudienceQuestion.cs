using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Puts a question on the board: one that waited, one that was put away, one that is not answered after all.</summary>
public sealed record ShowAudienceQuestion(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IModerationDb trail, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ShowAudienceQuestion, Done>
    {
        private readonly QuestionChanges _changes = new(db, trail, actor, time, after);

        public Task<Result<Done>> Handle(ShowAudienceQuestion request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionApproved,
                q => q.Show(),
                cancellation
            );
    }
}
