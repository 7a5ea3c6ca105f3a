using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>All questions of an event, also those that the hall does not see.</summary>
public sealed record ListAudienceQuestions(EventId Event) : IUseCase<QuestionList>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IBoards boards) : IHandler<ListAudienceQuestions, QuestionList>
    {
        public async Task<Result<QuestionList>> Handle(ListAudienceQuestions request, CancellationToken cancellation) =>
            await boards.ListFor(request.Event, cancellation);
    }
}
