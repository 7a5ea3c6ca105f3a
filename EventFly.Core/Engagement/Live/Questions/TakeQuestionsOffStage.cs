using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>The big screen goes back to what it showed before.</summary>
public sealed record TakeQuestionsOffStage(EventId Event) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(BoardChanges board) : IHandler<TakeQuestionsOffStage, Done>
    {
        public Task<Result<Done>> Handle(TakeQuestionsOffStage request, CancellationToken cancellation) =>
            board.Change(request.Event, b => b.TakeOffStage(), cancellation);
    }
}
