using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Ends the voting; what arrived before counts, everything later is refused.</summary>
public sealed record ClosePoll(EventId Event, PollId Poll) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<ClosePoll, Done>
    {
        public async Task<Result<Done>> Handle(ClosePoll request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            var closed = director.Close(poll);
            return closed.IsDone ? director.Tell(poll) : closed;
        }
    }
}
