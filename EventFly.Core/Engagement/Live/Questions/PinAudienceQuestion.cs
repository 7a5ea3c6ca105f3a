using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Keeps a question above all others.</summary>
public sealed record PinAudienceQuestion(EventId Event, AudienceQuestionId Question) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(QuestionChanges changes) : IHandler<PinAudienceQuestion, Done>
    {
        public Task<Result<Done>> Handle(PinAudienceQuestion request, CancellationToken cancellation) =>
            changes.Change(request.Event, request.Question, ModerationAct.QuestionPinned, q => q.Pin(), cancellation);
    }
}
