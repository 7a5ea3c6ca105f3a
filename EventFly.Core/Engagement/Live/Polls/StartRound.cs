using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>Asks the same again from zero, on every screen. What was answered before stays, to compare with.</summary>
public sealed record StartRound(EventId Event, PollId Poll) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<StartRound, Done>
    {
        public async Task<Result<Done>> Handle(StartRound request, CancellationToken cancellation)
        {
            var poll = await db.FindPoll(request.Event, request.Poll, cancellation);
            if (poll is null)
            {
                return Fault.NotVisible;
            }

            await db.SealBefore(poll, cancellation);
            var started = poll.StartRound(director.Now);
            if (!started.IsDone)
            {
                return started;
            }

            await director.PutOnStage(poll, cancellation);
            return director.Tell(poll);
        }
    }
}
