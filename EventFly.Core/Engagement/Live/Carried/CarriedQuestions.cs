using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Carried;

internal sealed class CarriedQuestions(ILiveDb db, CarriedPolls polls, CarriedQuizzes quizzes, TimeProvider time)
    : ICarriedQuestions
{
    public async Task<Fault?> Give(CarryingPost post, CancellationToken cancellation) =>
        (await polls.Give(post.Event, post.Poll, cancellation)).Fault
        ?? (await quizzes.Give(post.Event, post.Quiz, cancellation)).Fault;

    public async Task Open(IReadOnlyCollection<CarryingPost> posts, CancellationToken cancellation)
    {
        await polls.Open(posts, cancellation);
        await quizzes.Open(posts, cancellation);
    }

    public async Task Withdraw(CarryingPost post, CancellationToken cancellation)
    {
        await polls.Withdraw(post, cancellation);
        await quizzes.Withdraw(post, cancellation);
    }

    public async Task<Fault?> BringBack(CarryingPost post, CancellationToken cancellation) =>
        (await polls.BringBack(post, cancellation)).Fault ?? (await quizzes.BringBack(post, cancellation)).Fault;

    public async Task<CarriedViews> Show(
        IReadOnlyCollection<PollId> pollIds,
        IReadOnlyCollection<QuizId> quizIds,
        CancellationToken cancellation
    ) => new(await db.InFeed(pollIds, cancellation), await db.InFeed(quizIds, cancellation));

    public async Task<IReadOnlyDictionary<QuizId, QuizProgress>> Progress(
        IReadOnlyCollection<QuizId> quizIds,
        CancellationToken cancellation
    ) => await db.Progress(quizIds, time.GetUtcNow(), cancellation);
}
