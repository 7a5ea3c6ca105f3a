using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Likes;

/// <summary>Which of these posts and comments the reader likes.</summary>
/// <param name="Subjects">Ids of posts and comments; the first <see cref="Most"/> are answered.</param>
public sealed record MyLikes(EventId Event, IReadOnlyCollection<Guid> Subjects) : IUseCase<IReadOnlySet<Guid>>
{
    public const int Most = 200;

    public Access Access => Access.Anyone;

    internal sealed class Handler(IFeedDb db, Actor actor) : IHandler<MyLikes, IReadOnlySet<Guid>>
    {
        public async Task<Result<IReadOnlySet<Guid>>> Handle(MyLikes request, CancellationToken cancellation)
        {
            if (actor.ReaderKey() is not { } reader || request.Subjects.Count == 0)
            {
                return new HashSet<Guid>();
            }

            var subjects = request.Subjects.Take(Most).ToList();
            return await db
                .LikeRows.Where(l => l.Reader == reader && l.Event == request.Event && subjects.Contains(l.Subject))
                .Select(l => l.Subject)
                .ToHashSetAsync(cancellation);
        }
    }
}
