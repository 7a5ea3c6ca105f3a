using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

internal static class Pictures
{
    /// <summary>Takes what came, if it is a picture, and notes whose it is.</summary>
    public static async Task<Result<StoredImage>> Keep(
        this IFeedDb db,
        IImages images,
        EventId of,
        byte[] file,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var stored = await images.Store(file, cancellation);
        if (stored.IsDone)
        {
            db.FeedImages.Add(
                new FeedImage
                {
                    Name = stored.Value.Name,
                    Event = of,
                    Width = stored.Value.Width,
                    Height = stored.Value.Height,
                    AddedAt = now,
                }
            );
            await db.SaveChangesAsync(cancellation);
        }

        return stored;
    }

    /// <summary>
    /// Which of these addresses name no picture of this event: it was never uploaded here, or lay unused for too long.
    /// </summary>
    public static async Task<IReadOnlySet<string>> Missing(
        this IFeedDb db,
        EventId of,
        IEnumerable<string> addresses,
        CancellationToken cancellation
    )
    {
        var uploaded = addresses.Where(a => a.StartsWith(StoredImage.Folder, StringComparison.Ordinal)).ToHashSet();
        if (uploaded.Count == 0)
        {
            return uploaded;
        }

        var names = uploaded.Select(a => a[StoredImage.Folder.Length..]).ToList();
        var known = await db
            .FeedImages.Where(i => i.Event == of && names.Contains(i.Name))
            .Select(i => i.Name)
            .ToListAsync(cancellation);
        uploaded.ExceptWith(known.Select(name => StoredImage.Folder + name));
        return uploaded;
    }

    /// <summary>Why a poll with these pictures is not taken; null when all of them are here.</summary>
    public static async Task<Fault?> Missing(
        this IFeedDb db,
        EventId of,
        PollDraft poll,
        CancellationToken cancellation
    ) =>
        (await db.Missing(of, poll.Pictures, cancellation)).Count == 0
            ? null
            : Fault.Invalid("pictures", PollFaults.PictureGone);

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
            alt.Length <= PostPicture.AltLength,
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
