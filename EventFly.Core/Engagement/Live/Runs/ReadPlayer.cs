using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <param name="Name">What others see: the nickname, or a made-up one.</param>
/// <param name="Team">Null when none was chosen.</param>
public sealed record PlayerCard(string Name, string? Nickname, string? Team);

/// <summary>Under which name, and for whom, the device that asks plays.</summary>
public sealed record ReadPlayer(EventId Event) : IUseCase<PlayerCard>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(ILiveDb db, Actor actor) : IHandler<ReadPlayer, PlayerCard>
    {
        public async Task<Result<PlayerCard>> Handle(ReadPlayer request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var known = await db
                .Participants.Where(p => p.Event == request.Event && p.Participant == me)
                .Select(p => new { p.Nickname, p.Team })
                .FirstOrDefaultAsync(cancellation);
            return new PlayerCard(known?.Nickname ?? Namesake.Of(me), known?.Nickname, known?.Team);
        }
    }
}
