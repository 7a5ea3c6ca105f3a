using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>
/// A poll that a post carries, as its readers see it now. Cheap to ask again on every signal of
/// <see cref="FeedTopics.Poll"/>: it is read once for all of them.
/// </summary>
public sealed record ReadFeedPoll(EventId Event, PollId Poll) : IUseCase<PollView>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(FeedReading reading) : IHandler<ReadFeedPoll, PollView>
    {
        public async Task<Result<PollView>> Handle(ReadFeedPoll request, CancellationToken cancellation) =>
            await reading.Poll(request.Event, request.Poll, cancellation) is { } poll ? poll : Fault.Unknown;
    }
}
