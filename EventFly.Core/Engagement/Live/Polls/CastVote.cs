using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// Votes as the device that asks. A repeated vote changes the first where the poll allows it, and else is answered with it.
/// </summary>
public sealed record CastVote(EventId Event, PollId Poll, int Round, Answer Answer) : IUseCase<VoteReceipt>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IBallotWriter ballots, Actor actor, TimeProvider time)
        : IHandler<CastVote, VoteReceipt>
    {
        public async Task<Result<VoteReceipt>> Handle(CastVote request, CancellationToken cancellation) =>
            request.Answer.Text.Length > Answer.Longest ? PollFaults.TooLong(AnswerRules.TextLength)
            : actor.Participant is { } participant
                ? await ballots.Cast(
                    new Vote(request.Event, request.Poll, request.Round, participant, request.Answer, time.GetUtcNow()),
                    cancellation
                )
            : PollFaults.NoDevice;
    }
}
