namespace EventFly.Core.Engagement;

internal static class PostOrder
{
#pragma warning disable CA1309 // The database compares, and positions are digits and lower-case letters only.
    public static IQueryable<Post> Behind(this IQueryable<Post> posts, string position) =>
        posts.Where(p => string.Compare(p.Position, position) < 0);

    public static IQueryable<Post> NewerThan(this IQueryable<Post> posts, string position) =>
        posts.Where(p => string.Compare(p.Position, position) > 0);
#pragma warning restore CA1309
}
