using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Contracts;

/// <summary>Pictures that a team uploaded for one event, for posts, polls and quizzes alike.</summary>
public interface IEventPictures
{
    /// <summary>Stores what was uploaded, if it is a picture, and whose it is. One that nothing shows after a day is removed.</summary>
    /// <param name="file">JPEG, PNG, WebP or GIF, at most <see cref="IImages.MostBytes"/>.</param>
    Task<Result<StoredImage>> Keep(EventId @event, byte[] file, CancellationToken cancellation);

    /// <summary>
    /// Which of these addresses name no picture of this event: it was never uploaded here, or lay unused for too long.
    /// Addresses elsewhere are not looked at.
    /// </summary>
    Task<IReadOnlySet<string>> Missing(EventId @event, IEnumerable<string> addresses, CancellationToken cancellation);
}
