using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Pictures;

internal sealed class EventPictures(IFeedDb db, IEventLookup events, IImages images, Actor actor, TimeProvider time)
    : IEventPictures
{
    public async Task<Result<StoredImage>> Keep(EventId @event, byte[] file, CancellationToken cancellation)
    {
        if (await db.FeedImages.CountAsync(i => i.Event == @event, cancellation) >= FeedImage.MostOfEvent)
        {
            return Fault.Refused(
                "engagement.too-many-pictures",
                new Sentence("An event keeps at most {0} pictures. Delete posts that show some.", FeedImage.MostOfEvent)
            );
        }

        var team = (await events.Find(@event, cancellation))?.Organization;
        var stored = await images.Store(file, new ImageOwner($"{team}", $"{actor.Account}"), cancellation);
        if (stored.IsDone)
        {
            db.FeedImages.Add(
                new FeedImage
                {
                    Name = stored.Value.Name,
                    Event = @event,
                    Width = stored.Value.Width,
                    Height = stored.Value.Height,
                    AddedAt = time.GetUtcNow(),
                }
            );
        }

        return stored;
    }

    public async Task<IReadOnlySet<string>> Missing(
        EventId @event,
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
            .FeedImages.Where(i => i.Event == @event && names.Contains(i.Name))
            .Select(i => i.Name)
            .ToListAsync(cancellation);
        uploaded.ExceptWith(known.Select(name => StoredImage.Folder + name));
        return uploaded;
    }
}
