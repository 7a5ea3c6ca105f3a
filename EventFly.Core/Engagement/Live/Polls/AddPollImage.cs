using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Live.Polls;

/// <summary>
/// Uploads a picture for an option of a poll or a quiz. One that nothing shows after a day is removed.
/// </summary>
/// <param name="File">JPEG, PNG, WebP or GIF, at most <see cref="IImages.MostBytes"/>.</param>
public sealed record AddPollImage(EventId Event, byte[] File) : ICommand<StoredImage>, IThrottled
{
    public Throttle Throttle => Throttle.Uploads;

    public Access Access => Access.With(EngagementPermissions.Host, Event);

    /// <summary>The picture is read and drawn first.</summary>
    public bool BeginsLate => true;

    internal sealed class Handler(IEventPictures pictures) : IHandler<AddPollImage, StoredImage>
    {
        public Task<Result<StoredImage>> Handle(AddPollImage request, CancellationToken cancellation) =>
            pictures.Keep(request.Event, request.File, cancellation);
    }
}
