using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Likes;

/// <param name="Reader">Id of the account, or of the device of somebody without one.</param>
/// <param name="IsWanted">Whether it shall be liked from now on.</param>
public readonly record struct LikeWish(FeedSubject Subject, Guid Reader, bool IsWanted);

/// <summary>Takes likes from everywhere and writes them many at a time; answers each with the count after its commit.</summary>
public interface ILikeWriter
{
    Task<Result<int>> Put(LikeWish wish, CancellationToken cancellation);
}
