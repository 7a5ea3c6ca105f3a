using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>What a post carries for its readers to answer: a poll or a quiz. It comes and goes with its post.</summary>
public sealed class PostCargo(PostPolls polls, PostQuizzes quizzes)
{
    /// <inheritdoc cref="PostPolls.Give"/>
    internal async Task<Fault?> Give(PublishPost request, CancellationToken cancellation) =>
        (await polls.Give(request.Event, request.Poll, cancellation)).Fault
        ?? (await quizzes.Give(request.Event, request.Quiz, cancellation)).Fault;

    /// <summary>These posts have gone out.</summary>
    internal async Task Open(IReadOnlyCollection<Post> posts, DateTimeOffset now, CancellationToken cancellation)
    {
        await polls.Open(posts, now, cancellation);
        await quizzes.Open(posts, now, cancellation);
    }

    /// <summary>The post is taken out of sight; what was answered before that counts.</summary>
    internal async Task Withdraw(Post post, DateTimeOffset now, CancellationToken cancellation)
    {
        await polls.Withdraw(post, now, cancellation);
        await quizzes.Withdraw(post, now, cancellation);
    }

    /// <summary>The post is back.</summary>
    internal async Task<Fault?> BringBack(Post post, CancellationToken cancellation) =>
        (await polls.BringBack(post, cancellation)).Fault ?? (await quizzes.BringBack(post, cancellation)).Fault;
}
