using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>The newest comments below a post, or those before them.</summary>
/// <param name="Before">The <see cref="FeedThread.Earlier"/> of the page after; null for the newest.</param>
/// <param name="IsForTeam">Also what is hidden, for those who may moderate.</param>
public sealed record ReadThread(EventId Event, PostId Post, string? Before = null, bool IsForTeam = false)
    : IUseCase<FeedThread>
{
    public const int PageSize = 10;

    public Access Access => IsForTeam ? Access.With(EngagementPermissions.Feed, Event) : Access.Anyone;

    internal sealed class Handler(IFeedDb db, FeedReading reading, ISharedReads shared)
        : IHandler<ReadThread, FeedThread>
    {
        public async Task<Result<FeedThread>> Handle(ReadThread request, CancellationToken cancellation)
        {
            if (await reading.Head(request.Event, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            // Everyone who has the thread open sees its end; few go back.
            var read = request is { Before: null, IsForTeam: false }
                ? await shared.Get(
                    FeedTopics.Thread(request.Post),
                    () => Read(request, CancellationToken.None),
                    cancellation
                )
                : await Read(request, cancellation);
            return read.Event == request.Event && read.Thread is { } thread ? thread : Fault.NotVisible;
        }

        private async Task<Shared> Read(ReadThread request, CancellationToken cancellation)
        {
            // By its own id alone: what is read here is kept for others, whichever event they ask in.
            var post = await db.Posts.AsNoTracking().FirstOrDefaultAsync(p => p.Id == request.Post, cancellation);
            if (post is null || !(request.IsForTeam || IsSeen(post)))
            {
                return new Shared(post?.Event, null);
            }

            var standing = db.Comments.AsNoTracking().Where(c => c.Post == post.Id && c.DeletedAt == null);
            var comments = await (request.Before is { } before ? standing.Before(before) : standing)
                .OrderByDescending(c => c.Position)
                .Take(PageSize + 1)
                .ToListAsync(cancellation);
            var page = comments.Take(PageSize).Reverse().ToList();
            var shown = await reading.Show(page, await reading.Team(post.Event, cancellation), cancellation);
            return new Shared(
                post.Event,
                new FeedThread(
                    [.. shown.Select(c => request.IsForTeam ? c : c.ForReaders())],
                    comments.Count > page.Count ? page[0].Position : null,
                    post.IsLocked
                )
            );
        }

        private static bool IsSeen(Post post) => post is { PublishedAt: not null, DeletedAt: null, HiddenAt: null };
    }

    private sealed record Shared(EventId? Event, FeedThread? Thread);
}
