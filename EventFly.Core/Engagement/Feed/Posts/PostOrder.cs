using EventFly.Core.Engagement.Feed.Comments;

namespace EventFly.Core.Engagement.Feed.Posts;

internal static class PostOrder
{
    /// <summary>What readers of a feed meet: out, and not taken away. Hidden ones keep their place.</summary>
    public static IQueryable<Post> NotDeleted(this IQueryable<Post> posts) =>
        posts.Where(p => p.PublishedAt != null && p.DeletedAt == null);

    /// <summary>Standing and not hidden: what people may answer, like and comment on.</summary>
    public static IQueryable<Post> InSight(this IQueryable<Post> posts) =>
        posts.NotDeleted().Where(p => p.HiddenAt == null);

#pragma warning disable CA1309 // The database compares, and positions are digits and lower-case letters only.
    public static IQueryable<Post> Behind(this IQueryable<Post> posts, string position) =>
        posts.Where(p => string.Compare(p.Position, position) < 0);

    public static IQueryable<Comment> Before(this IQueryable<Comment> comments, string position) =>
        comments.Where(c => string.Compare(c.Position, position) < 0);
#pragma warning restore CA1309
}
