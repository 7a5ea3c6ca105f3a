using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Votes for a question on the board as the device that asks, or takes that vote back.</summary>
/// <param name="IsWanted">False takes it back. Asking twice for the same changes nothing.</param>
public sealed record VoteForQuestion(EventId Event, AudienceQuestionId Question, bool IsWanted)
    : IUseCase<UpvoteReceipt>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IAudienceVoteWriter votes, Actor actor) : IHandler<VoteForQuestion, UpvoteReceipt>
    {
        public async Task<Result<UpvoteReceipt>> Handle(VoteForQuestion request, CancellationToken cancellation) =>
            actor.Participant is { } participant
                ? await votes.Cast(
                    new Upvote(request.Event, request.Question, participant, request.IsWanted),
                    cancellation
                )
                : PollFaults.NoDevice;
    }
}
