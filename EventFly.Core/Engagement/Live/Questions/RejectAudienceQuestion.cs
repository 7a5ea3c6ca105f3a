using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Keeps a question that waits off the board.</summary>
public sealed record RejectAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<RejectAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(RejectAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionRejected,
                q => q.Reject(),
                cancellation
            );
    }
}
