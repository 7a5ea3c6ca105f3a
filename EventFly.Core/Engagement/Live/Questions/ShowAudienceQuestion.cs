using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Puts a question on the board: one that waited, one that was put away, one that is not answered after all.</summary>
public sealed record ShowAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<ShowAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(ShowAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionApproved,
                q => q.Show(),
                cancellation
            );
    }
}
