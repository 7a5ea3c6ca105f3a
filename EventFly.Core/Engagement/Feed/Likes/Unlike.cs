using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Likes;

/// <summary>Takes a like back, if there was one. Answers how many are left.</summary>
public sealed record Unlike(FeedSubject Subject) : IUseCase<int>
{
    public Access Access => Access.Admitted(Subject.Event);

    internal sealed class Handler(FeedReading reading, ILikeWriter box, Actor actor) : IHandler<Unlike, int>
    {
        public async Task<Result<int>> Handle(Unlike request, CancellationToken cancellation)
        {
            if (actor.ReaderKey() is not { } reader)
            {
                return Fault.SignInRequired;
            }

            return await reading.Sees(request.Subject, cancellation)
                ? await box.Put(new LikeWish(request.Subject, reader, IsWanted: false), cancellation)
                : Fault.NotVisible;
        }
    }
}
