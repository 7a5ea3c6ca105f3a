using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Live;
using EventFly.Infrastructure.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventFly.Infrastructure.Engagement.Feed;

/// <summary>Commits likes in groups: a hall that likes one post at once is a few commits, not a thousand.</summary>
internal sealed class LikeWriter(
    IServiceScopeFactory scopes,
    TimeProvider time,
    ISignals signals,
    ILogger<LikeWriter> logger
) : GroupWriter<LikeWish, int>(LikeFaults.Busy, LikeFaults.NotSaved, logger), ILikeWriter
{
    private static readonly object All = new();

    public Task<Result<int>> Put(LikeWish wish, CancellationToken cancellation) => Submit(wish, cancellation);

    protected override object GroupOf(LikeWish item) => All;

    protected override async Task<IReadOnlyList<Result<int>>> Commit(IReadOnlyList<LikeWish> group)
    {
        var counts = await scopes.LookAndCommit(db =>
            LikeBatch.Commit(db, group, time.GetUtcNow(), CancellationToken.None)
        );
        Tell(group);
        return [.. group.Select(w => (Result<int>)counts.GetValueOrDefault(w.Subject.Id))];
    }

    private void Tell(IReadOnlyList<LikeWish> group)
    {
        foreach (var topic in group.Select(TopicOf).Distinct())
        {
            signals.Send(topic);
        }
    }

    private static Topic TopicOf(LikeWish wish) =>
        wish.Subject.Comment is null ? FeedTopics.Feed(wish.Subject.Event) : FeedTopics.Thread(wish.Subject.Post);
}
