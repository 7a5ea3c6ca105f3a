using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Lets a pinned question go back to the place that its votes give it.</summary>
public sealed record UnpinAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<UnpinAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(UnpinAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionUnpinned,
                q => q.Unpin(),
                cancellation
            );
    }
}
