using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Takes a question off the board; <see cref="ShowAudienceQuestion"/> brings it back.</summary>
public sealed record ArchiveAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<ArchiveAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(ArchiveAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionArchived,
                q => q.Archive(),
                cancellation
            );
    }
}
