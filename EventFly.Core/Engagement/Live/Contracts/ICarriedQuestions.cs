using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Contracts;

/// <summary>A post as far as the poll or quiz that it carries is concerned.</summary>
/// <param name="PublishedAt">Null while the post waits for its moment.</param>
public readonly record struct CarryingPost(EventId Event, PollId? Poll, QuizId? Quiz, DateTimeOffset? PublishedAt);

/// <summary>Polls and quizzes as the feed shows them: always the round that was asked there.</summary>
public sealed record CarriedViews(
    IReadOnlyDictionary<PollId, PollView> Polls,
    IReadOnlyDictionary<QuizId, FeedQuizView> Quizzes
);

/// <summary>
/// The one port between posts and what they carry for their readers to answer in their own time: a poll or a quiz. It
/// opens when its post goes out, in the same commit, and closes when the post is hidden or deleted: nobody answers what
/// nobody can see.
/// </summary>
public interface ICarriedQuestions
{
    /// <summary>Gives what was never asked to a post, for hosts. From here on it waits for that post.</summary>
    /// <returns>Why it is not given; null when it is.</returns>
    Task<Fault?> Give(CarryingPost post, CancellationToken cancellation);

    /// <summary>These posts have gone out.</summary>
    Task Open(IReadOnlyCollection<CarryingPost> posts, CancellationToken cancellation);

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    Task Withdraw(CarryingPost post, CancellationToken cancellation);

    /// <summary>
    /// The post is back, and with it the results. One that still waits takes its poll or quiz again, if that was not asked
    /// elsewhere meanwhile.
    /// </summary>
    Task<Fault?> BringBack(CarryingPost post, CancellationToken cancellation);

    Task<CarriedViews> Show(
        IReadOnlyCollection<PollId> pollIds,
        IReadOnlyCollection<QuizId> quizIds,
        CancellationToken cancellation
    );

    /// <summary>How far people are with these quizzes.</summary>
    Task<IReadOnlyDictionary<QuizId, QuizProgress>> Progress(
        IReadOnlyCollection<QuizId> quizIds,
        CancellationToken cancellation
    );
}
