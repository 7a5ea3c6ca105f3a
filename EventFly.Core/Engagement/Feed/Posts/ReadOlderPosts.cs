using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>The page of a feed behind another one. Pinned posts stand on the first page only.</summary>
/// <param name="Before">The <c>Next</c> of the page before.</param>
public sealed record ReadOlderPosts(EventId Event, string Before) : IUseCase<FeedPage>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IFeedDb db, FeedReading reading) : IHandler<ReadOlderPosts, FeedPage>
    {
        public async Task<Result<FeedPage>> Handle(ReadOlderPosts request, CancellationToken cancellation)
        {
            if (await reading.Head(request.Event, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            var posts = await db
                .Posts.AsNoTracking()
                .Where(p => p.Event == request.Event && !p.IsPinned)
                .NotDeleted()
                .Behind(request.Before)
                .OrderByDescending(p => p.Position)
                .Take(FeedReading.PageSize + 1)
                .ToListAsync(cancellation);
            var page = posts.Take(FeedReading.PageSize).ToList();
            var shown = await reading.Show(page, cancellation);
            return new FeedPage(
                [.. shown.Select(p => p.ForReaders())],
                posts.Count > page.Count ? page[^1].Position : null
            );
        }
    }
}
