using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>The newest page of an event's feed. Cheap to ask again on every signal, also for a full hall.</summary>
public sealed record ReadFeed(EventId Event) : IUseCase<FeedHead>
{
    public const int PageSize = FeedReading.PageSize;

    public Access Access => Access.Anyone;

    internal sealed class Handler(FeedReading reading) : IHandler<ReadFeed, FeedHead>
    {
        public async Task<Result<FeedHead>> Handle(ReadFeed request, CancellationToken cancellation) =>
            await reading.Head(request.Event, cancellation) is { } head ? head : Fault.NotVisible;
    }
}
