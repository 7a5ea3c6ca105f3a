using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <param name="MayManage">Whether the reader may post and moderate here.</param>
public sealed record FeedAccess(EventCard Event, bool MayManage);

/// <summary>The feed behind an address. Anyone reads that of a public event; before that, those who may post in it.</summary>
public sealed record FindFeed(string Slug) : IUseCase<FeedAccess>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IEventLookup events, FeedReading reading) : IHandler<FindFeed, FeedAccess>
    {
        public async Task<Result<FeedAccess>> Handle(FindFeed request, CancellationToken cancellation)
        {
            if (await events.FindBySlug(request.Slug, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            return await reading.MayRead(card, cancellation)
                ? new FeedAccess(card, await reading.MayManage(card.Id, cancellation))
                : Fault.NotVisible;
        }
    }
}
