using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Stages;

/// <summary>Back to the lobby: screens show how to join. An open poll must be closed first.</summary>
public sealed record ClearStage(EventId Event) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, StageDirector director) : IHandler<ClearStage, Done>
    {
        public async Task<Result<Done>> Handle(ClearStage request, CancellationToken cancellation)
        {
            if (
                await db.Polls.AnyAsync(
                    p => p.Event == request.Event && p.State == PollState.Open && !p.IsSelfPaced,
                    cancellation
                )
            )
            {
                return Fault.Refused("engagement.poll-open", "Close the voting first, then clear the screen.");
            }

            (await db.StageOf(request.Event, cancellation)).Clear();
            return director.Tell(request.Event);
        }
    }
}
