using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <param name="Waiting">Scheduled ones, the next first; on the first page only.</param>
/// <param name="Pinned">On the first page only, newest first.</param>
/// <param name="Posts">The others, newest first, hidden ones with what they say.</param>
/// <param name="Next">Ask with this for the page behind; null on the last one.</param>
/// <param name="MayHost">Whether the polls and quizzes in it are this person's to close; counts are covered from others.</param>
/// <param name="Reported">How many posts and comments readers have reported.</param>
public sealed record TeamFeed(
    IReadOnlyList<FeedPost> Waiting,
    IReadOnlyList<FeedPost> Pinned,
    IReadOnlyList<FeedPost> Posts,
    string? Next,
    bool MayHost,
    int Reported
);

/// <summary>A page of the feed as its team sees it.</summary>
/// <param name="Before">The <see cref="TeamFeed.Next"/> of the page before; null for the first.</param>
public sealed record ManageFeed(EventId Event, string? Before = null) : IUseCase<TeamFeed>
{
    private const int MostPinned = 20;
    private const int MostWaiting = 50;

    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(
        IFeedDb db,
        ICarriedQuestions carried,
        FeedReading reading,
        IAccessGate gate,
        Actor actor
    ) : IHandler<ManageFeed, TeamFeed>
    {
        public async Task<Result<TeamFeed>> Handle(ManageFeed request, CancellationToken cancellation)
        {
            var feed = db.Posts.AsNoTracking().Where(p => p.Event == request.Event && p.DeletedAt == null);
            var isFirst = request.Before is null;
            var waiting = isFirst
                ? await feed.Where(p => p.PublishedAt == null)
                    .OrderBy(p => p.DueAt)
                    .Take(MostWaiting)
                    .ToListAsync(cancellation)
                : [];
            var pinned = isFirst
                ? await feed.NotDeleted()
                    .Where(p => p.IsPinned)
                    .OrderByDescending(p => p.Position)
                    .Take(MostPinned)
                    .ToListAsync(cancellation)
                : [];
            var rest = feed.NotDeleted().Where(p => !p.IsPinned);
            var posts = await (request.Before is { } before ? rest.Behind(before) : rest)
                .OrderByDescending(p => p.Position)
                .Take(FeedReading.PageSize + 1)
                .ToListAsync(cancellation);
            var page = posts.Take(FeedReading.PageSize).ToList();
            var mayHost = await gate.Allows(actor, EngagementPermissions.Host, request.Event, cancellation);
            return new TeamFeed(
                await Show(waiting),
                await Show(pinned),
                await Show(page),
                posts.Count > page.Count ? page[^1].Position : null,
                mayHost,
                await db
                    .Reports.Where(r => r.Event == request.Event && r.ClosedAt == null)
                    .Select(r => r.Subject)
                    .Distinct()
                    .CountAsync(cancellation)
            );

            async Task<IReadOnlyList<FeedPost>> Show(IReadOnlyList<Post> some)
            {
                var shown = await reading.Show(some, cancellation);
                return mayHost
                    ? await WithProgress(shown)
                    : [.. shown.Select(p => p with { Poll = p.Poll?.AsTheHallSeesIt() })];
            }

            async Task<IReadOnlyList<FeedPost>> WithProgress(IReadOnlyList<FeedPost> some)
            {
                var open = some.Select(p => p.Quiz).OfType<FeedQuizView>().Where(q => q.IsOpen);
                var progress = await carried.Progress([.. open.Select(q => q.Id)], cancellation);
                return
                [
                    .. some.Select(p =>
                        p.Quiz is { } quiz && progress.TryGetValue(quiz.Id, out var now)
                            ? p with
                            {
                                Quiz = quiz with { Progress = now },
                            }
                            : p
                    ),
                ];
            }
        }
    }
}
