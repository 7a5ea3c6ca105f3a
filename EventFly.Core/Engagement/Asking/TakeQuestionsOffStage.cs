using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>The big screen goes back to what it showed before.</summary>
public sealed record TakeQuestionsOffStage(EventId Event) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IAfterCommit after) : IHandler<TakeQuestionsOffStage, Done>
    {
        public Task<Result<Done>> Handle(TakeQuestionsOffStage request, CancellationToken cancellation) =>
            db.ChangeBoard(request.Event, board => board.TakeOffStage(), after, cancellation);
    }
}
