using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Decides whether the hall may ask, and whether the host reads first. What waits goes on waiting.</summary>
public sealed record SwitchQuestions(EventId Event, QnaMode Mode) : IUseCase<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IAskingDb db, IAfterCommit after) : IHandler<SwitchQuestions, Done>
    {
        public Task<Result<Done>> Handle(SwitchQuestions request, CancellationToken cancellation) =>
            db.ChangeBoard(request.Event, board => board.Switch(request.Mode), after, cancellation);
    }
}
