using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Uploads a picture for a post of this feed. One that no post shows after a day is removed.</summary>
/// <param name="File">JPEG, PNG, WebP or GIF, at most <see cref="IImages.MostBytes"/>.</param>
public sealed record AddFeedImage(EventId Event, byte[] File) : IUseCase<StoredImage>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, IImages images, TimeProvider time) : IHandler<AddFeedImage, StoredImage>
    {
        public Task<Result<StoredImage>> Handle(AddFeedImage request, CancellationToken cancellation) =>
            db.Keep(images, request.Event, request.File, time.GetUtcNow(), cancellation);
    }
}
