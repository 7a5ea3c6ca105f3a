using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Polls;

internal sealed class PollPictures(ILiveDb db) : IPollPictures
{
    public async Task<IReadOnlySet<string>> ShownIn(IReadOnlyCollection<EventId> events, CancellationToken cancellation)
    {
        var shown = await db
            .Polls.Where(p => events.Contains(p.Event))
            .Select(p => p.Pictures)
            .ToListAsync(cancellation);
        return shown.SelectMany(pictures => pictures).ToHashSet();
    }
}

internal static class PicturesOfDrafts
{
    /// <summary>Why a poll with these pictures is not taken; null when all of them are here.</summary>
    public static async Task<Fault?> RefusalOf(
        this IEventPictures pictures,
        EventId @event,
        PollDraft poll,
        CancellationToken cancellation
    ) =>
        (await pictures.Missing(@event, poll.Pictures, cancellation)).Count == 0
            ? null
            : Fault.Invalid("pictures", PollFaults.PictureGone);
}
