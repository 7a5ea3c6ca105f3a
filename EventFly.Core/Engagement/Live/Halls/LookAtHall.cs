using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Halls;

/// <summary>What a phone and the big screen show now, for a page that is drawn before it follows the hall.</summary>
public sealed record LookAtHall(EventId Event) : IUseCase<HallGlance>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IHalls halls, Actor actor) : IHandler<LookAtHall, HallGlance>
    {
        public async Task<Result<HallGlance>> Handle(LookAtHall request, CancellationToken cancellation) =>
            new HallGlance(
                await halls.Look(request.Event, Seat.Phone, cancellation),
                actor.Participant is { } me ? await halls.PlayerOf(request.Event, me, cancellation) : Player.Newcomer
            );
    }
}

/// <param name="Mine">What is the asking device's own.</param>
public sealed record HallGlance(HallView View, Player Mine);
