using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Marks a question as answered.</summary>
public sealed record AnswerAudienceQuestion(EventId Event, AudienceQuestionId Question) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IModerationDb trail, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<AnswerAudienceQuestion, Done>
    {
        private readonly QuestionChanges _changes = new(db, trail, actor, time, after);

        public Task<Result<Done>> Handle(AnswerAudienceQuestion request, CancellationToken cancellation) =>
            _changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionAnswered,
                q => q.Answer(_changes.Now),
                cancellation
            );
    }
}
