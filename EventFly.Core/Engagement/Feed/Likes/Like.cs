using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Likes;

/// <summary>Likes a post or a comment; twice is once. Answers how many do now.</summary>
public sealed record Like(FeedSubject Subject) : IUseCase<int>
{
    public Access Access => Access.Admitted(Subject.Event);

    internal sealed class Handler(FeedReading reading, ILikeWriter box, Actor actor) : IHandler<Like, int>
    {
        public async Task<Result<int>> Handle(Like request, CancellationToken cancellation)
        {
            if (actor.ReaderKey() is not { } reader)
            {
                return Fault.SignInRequired;
            }

            return await reading.Sees(request.Subject, cancellation)
                ? await box.Put(new LikeWish(request.Subject, reader, IsWanted: true), cancellation)
                : Fault.NotVisible;
        }
    }
}
