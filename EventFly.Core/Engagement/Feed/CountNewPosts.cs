using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>How many posts were published since a reader looked; at most <see cref="Most"/>.</summary>
/// <param name="Since">The <see cref="FeedSlice.Newest"/> that the reader saw.</param>
public sealed record CountNewPosts(EventId Event, string Since) : IUseCase<int>
{
    public const int Most = 99;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IFeedDb db, IEventLookup events) : IHandler<CountNewPosts, int>
    {
        public async Task<Result<int>> Handle(CountNewPosts request, CancellationToken cancellation)
        {
            var card = await events.Find(request.Event, cancellation);
            return card?.State is EventState.Published
                ? await db
                    .Posts.Where(p => p.Event == request.Event && p.DeletedAt == null)
                    .NewerThan(request.Since)
                    .Take(Most)
                    .CountAsync(cancellation)
                : Fault.Unknown;
        }
    }
}
