using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Decides whether the hall may ask, and whether the host reads first. What waits goes on waiting.</summary>
public sealed record SwitchQuestions(EventId Event, QnaMode Mode) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(BoardChanges board) : IHandler<SwitchQuestions, Done>
    {
        public Task<Result<Done>> Handle(SwitchQuestions request, CancellationToken cancellation) =>
            board.Change(request.Event, b => b.Switch(request.Mode), cancellation);
    }
}
