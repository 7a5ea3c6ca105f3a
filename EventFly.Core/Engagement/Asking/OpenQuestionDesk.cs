using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>All questions of an event, also those that the hall does not see.</summary>
public sealed record OpenQuestionDesk(EventId Event) : IUseCase<QuestionDesk>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IBoards boards) : IHandler<OpenQuestionDesk, QuestionDesk>
    {
        public async Task<Result<QuestionDesk>> Handle(OpenQuestionDesk request, CancellationToken cancellation) =>
            await boards.Desk(request.Event, cancellation);
    }
}
