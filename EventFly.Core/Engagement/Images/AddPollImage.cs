using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>
/// Uploads a picture for an option of a poll or a quiz. One that nothing shows after a day is removed.
/// </summary>
/// <param name="File">JPEG, PNG, WebP or GIF, at most <see cref="IImages.MostBytes"/>.</param>
public sealed record AddPollImage(EventId Event, byte[] File) : IUseCase<StoredImage>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(IFeedDb db, IImages images, TimeProvider time) : IHandler<AddPollImage, StoredImage>
    {
        public Task<Result<StoredImage>> Handle(AddPollImage request, CancellationToken cancellation) =>
            db.Keep(images, request.Event, request.File, time.GetUtcNow(), cancellation);
    }
}
