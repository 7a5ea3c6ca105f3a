using System.Net;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Something that readers do not see any more, and that can come back.</summary>
/// <param name="ErasedAt">Until then it can come back; null for what is only hidden.</param>
public sealed record TakenAway(
    FeedSubject Subject,
    string? Author,
    string Html,
    DateTimeOffset At,
    DateTimeOffset? ErasedAt
);

/// <summary>Hidden posts and comments, and deleted posts, the latest first; at most <see cref="Most"/> of each.</summary>
public sealed record ListTakenAway(EventId Event) : IUseCase<IReadOnlyList<TakenAway>>
{
    public const int Most = 50;

    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading, TimeProvider time)
        : IHandler<ListTakenAway, IReadOnlyList<TakenAway>>
    {
        public async Task<Result<IReadOnlyList<TakenAway>>> Handle(
            ListTakenAway request,
            CancellationToken cancellation
        )
        {
            var since = time.GetUtcNow() - Post.KeptFor;
            var posts = await db
                .Posts.AsNoTracking()
                .Where(p => p.Event == request.Event)
                .Where(p => p.DeletedAt > since || (p.DeletedAt == null && p.HiddenAt != null))
                .OrderByDescending(p => p.DeletedAt ?? p.HiddenAt)
                .Take(Most)
                .ToListAsync(cancellation);
            var comments = await db
                .Comments.AsNoTracking()
                .Where(c => c.Event == request.Event && c.HiddenAt != null && c.DeletedAt == null)
                .OrderByDescending(c => c.HiddenAt)
                .Take(Most)
                .ToListAsync(cancellation);
            var shownPosts = await reading.Show(posts, cancellation);
            var shownComments = await reading.Show(comments, [], cancellation);
            return posts
                .Zip(
                    shownPosts,
                    (p, shown) =>
                        new TakenAway(
                            new FeedSubject(p.Event, p.Id),
                            shown.Author,
                            shown.Html + CargoOf(shown),
                            (p.DeletedAt ?? p.HiddenAt)!.Value,
                            p.DeletedAt + Post.KeptFor
                        )
                )
                .Concat(
                    comments.Zip(
                        shownComments,
                        (c, shown) =>
                            new TakenAway(
                                new FeedSubject(c.Event, c.Post, c.Id),
                                shown.Author,
                                shown.Html,
                                c.HiddenAt!.Value,
                                null
                            )
                    )
                )
                .OrderByDescending(t => t.At)
                .ToList();
        }

        private static string CargoOf(FeedPost post) =>
            (post.Poll?.Question ?? post.Quiz?.Title) is { } words ? $"<p>{WebUtility.HtmlEncode(words)}</p>" : "";
    }
}
