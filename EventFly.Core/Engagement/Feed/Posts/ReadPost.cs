using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>One post, as its own address shows it.</summary>
public sealed record ReadPost(EventId Event, PostId Post) : IUseCase<FeedPost>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IFeedDb db, FeedReading reading) : IHandler<ReadPost, FeedPost>
    {
        public async Task<Result<FeedPost>> Handle(ReadPost request, CancellationToken cancellation)
        {
            if (await reading.Head(request.Event, cancellation) is null)
            {
                return Fault.NotVisible;
            }

            var posts = await db
                .Posts.AsNoTracking()
                .Where(p => p.Event == request.Event && p.Id == request.Post)
                .NotDeleted()
                .ToListAsync(cancellation);
            return await reading.Show(posts, cancellation) is [var shown] ? shown.ForReaders() : Fault.NotVisible;
        }
    }
}
