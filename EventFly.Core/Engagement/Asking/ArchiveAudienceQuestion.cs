using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Takes a question off the board; <see cref="ShowAudienceQuestion"/> brings it back.</summary>
public sealed record ArchiveAudienceQuestion(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IModerationDb trail, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ArchiveAudienceQuestion, Done>
    {
        private readonly QuestionChanges _changes = new(db, trail, actor, time, after);

        public Task<Result<Done>> Handle(ArchiveAudienceQuestion request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionArchived,
                q => q.Archive(),
                cancellation
            );
    }
}
