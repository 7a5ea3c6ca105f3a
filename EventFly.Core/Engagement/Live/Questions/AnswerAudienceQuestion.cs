using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Marks a question as answered.</summary>
public sealed record AnswerAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<AnswerAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(AnswerAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(
                request.Event,
                request.Question,
                ModerationAct.QuestionAnswered,
                q => q.Answer(changes.Now),
                cancellation
            );
    }
}
