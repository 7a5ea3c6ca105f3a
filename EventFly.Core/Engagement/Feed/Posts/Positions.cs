using System.Globalization;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>
/// Instant and id as one text that sorts the same on every database: newest is greatest, and no two are equal. Pages
/// continue behind it.
/// </summary>
internal static class Positions
{
    public const int Length = 48;

    public static string Of(DateTimeOffset at, Guid id) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:x16}{id:n}");
}
