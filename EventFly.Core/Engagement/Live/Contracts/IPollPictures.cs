using EventFly.Core.Events.Contracts;

namespace EventFly.Core.Engagement.Live.Contracts;

/// <summary>Which pictures polls and quizzes show.</summary>
public interface IPollPictures
{
    /// <returns>Addresses of the pictures of all options in these events.</returns>
    Task<IReadOnlySet<string>> ShownIn(IReadOnlyCollection<EventId> events, CancellationToken cancellation);
}
