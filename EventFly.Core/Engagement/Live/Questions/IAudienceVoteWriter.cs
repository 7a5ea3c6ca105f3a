using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>A vote for a question, or its withdrawal, on its way.</summary>
/// <param name="IsWanted">False takes it back.</param>
public readonly record struct Upvote(
    EventId Event,
    AudienceQuestionId Question,
    ParticipantId Participant,
    bool IsWanted
);

/// <summary>How it stands on disk.</summary>
/// <param name="IsCounted">Whether this participant's vote counts now.</param>
/// <param name="Votes">All votes for the question.</param>
public readonly record struct UpvoteReceipt(bool IsCounted, int Votes);

/// <summary>
/// Takes votes for questions from many circuits, commits them in groups, and answers each only after its commit. Several
/// of one participant for one question in the same group count as the last one of them.
/// </summary>
public interface IAudienceVoteWriter
{
    Task<Result<UpvoteReceipt>> Cast(Upvote vote, CancellationToken cancellation);
}
