using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Pictures;

internal static class PictureChoices
{
    /// <summary>The chosen picture with its size; refused when it was not uploaded for this feed, or nobody said what it shows.</summary>
    public static async Task<Result<PostPicture?>> Picture(
        this IFeedDb db,
        EventId feed,
        PictureChoice? choice,
        CancellationToken cancellation
    )
    {
        if (choice is null)
        {
            return (PostPicture?)null;
        }

        var alt = choice.Alt.Trim();
        var checks = new Checks();
        checks.That(alt.Length > 0, "alt", "Say in a few words what the picture shows, for those who cannot see it.");
        checks.That(
            Text.Fits(alt, PostPicture.AltLength),
            "alt",
            new Sentence("Keep the description within {0} characters.", PostPicture.AltLength)
        );
        var image = await db
            .FeedImages.AsNoTracking()
            .FirstOrDefaultAsync(i => i.Name == choice.Name && i.Event == feed, cancellation);
        checks.That(image is not null, "image", "This picture is not here any more. Choose it again.");
        return checks.Fault is { } fault ? fault : new PostPicture(choice.Name, alt, image!.Width, image.Height);
    }
}
