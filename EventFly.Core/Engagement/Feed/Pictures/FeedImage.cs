using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Feed.Pictures;

/// <summary>A picture that a team uploaded for a post, a poll or a quiz, whether one shows it yet or not.</summary>
public sealed class FeedImage
{
    public const int MostOfEvent = 1_000;

    public string Name { get; init; } = "";

    public EventId Event { get; init; }

    public int Width { get; init; }

    public int Height { get; init; }

    public DateTimeOffset AddedAt { get; init; }
}

/// <summary>The picture of a post.</summary>
/// <param name="Name">Its address is <c>/media/{name}</c>.</param>
/// <param name="Alt">What it shows, for those who cannot see it.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PostPicture(string Name, string Alt, int Width, int Height)
{
    public const int AltLength = 300;
}

/// <summary>Which uploaded picture a post shall show, and what it shows.</summary>
/// <param name="Name">As <see cref="AddFeedImage"/> has answered.</param>
/// <param name="Alt">1 to <see cref="PostPicture.AltLength"/> characters.</param>
public sealed record PictureChoice(string Name, string Alt);
