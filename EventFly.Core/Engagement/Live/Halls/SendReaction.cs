using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>A tap that the big screen shows for a moment. It is not kept anywhere.</summary>
public sealed record SendReaction(EventId Event, int Reaction) : IUseCase<Done>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IHalls halls, Actor actor) : IHandler<SendReaction, Done>
    {
        public async Task<Result<Done>> Handle(SendReaction request, CancellationToken cancellation)
        {
            if (actor.Participant is null)
            {
                return PollFaults.NoDevice;
            }

            if (request.Reaction < 0 || request.Reaction >= HallReactions.All.Count)
            {
                return Fault.Invalid("reaction", "There is no such reaction.");
            }

            await halls.React(request.Event, request.Reaction, cancellation);
            return Result.Done;
        }
    }
}
