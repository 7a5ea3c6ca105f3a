using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Votes as the device that asks. A repeated vote answers with the one that counts.</summary>
public sealed record CastVote(EventId Event, PollId Poll, int Round, int Option) : IUseCase<VoteReceipt>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IBallotBox ballots, Actor actor) : IHandler<CastVote, VoteReceipt>
    {
        public async Task<Result<VoteReceipt>> Handle(CastVote request, CancellationToken cancellation) =>
            actor.Participant is { } participant
                ? await ballots.Cast(
                    new Vote(request.Event, request.Poll, request.Round, participant, request.Option),
                    cancellation
                )
                : PollFaults.NoDevice;
    }
}
