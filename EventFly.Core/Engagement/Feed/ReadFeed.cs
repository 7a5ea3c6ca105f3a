using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <param name="Author">Null when the account is gone.</param>
/// <param name="Body">The Markdown as it was written.</param>
/// <param name="Html">The same, safe to show.</param>
public sealed record FeedPost(
    PostId Id,
    string? Author,
    string Body,
    string Html,
    bool IsPinned,
    DateTimeOffset PublishedAt,
    DateTimeOffset? EditedAt
);

/// <param name="Pinned">On the first page only, newest first.</param>
/// <param name="Posts">The others, newest first.</param>
/// <param name="Newest">Position of the newest post of the whole feed; empty when there is none.</param>
/// <param name="Next">Ask with this for the page behind; null on the last one.</param>
/// <param name="MayManage">Whether the reader may post and moderate here.</param>
public sealed record FeedSlice(
    EventCard Event,
    IReadOnlyList<FeedPost> Pinned,
    IReadOnlyList<FeedPost> Posts,
    string Newest,
    string? Next,
    bool MayManage
);

/// <summary>A page of an event's feed. Anyone reads that of a published event; before that, those who may post in it.</summary>
/// <param name="Before">The <see cref="FeedSlice.Next"/> of the page before; null for the first.</param>
public sealed record ReadFeed(string Slug, string? Before = null) : IUseCase<FeedSlice>
{
    public const int PageSize = 20;
    public const int MostPinned = 10;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IFeedDb db,
        IEventLookup events,
        IAccountLookup accounts,
        IAccessGate gate,
        IMarkdown markdown,
        Actor actor
    ) : IHandler<ReadFeed, FeedSlice>
    {
        public async Task<Result<FeedSlice>> Handle(ReadFeed request, CancellationToken cancellation)
        {
            if (await events.FindBySlug(request.Slug, cancellation) is not { } card)
            {
                return Fault.Unknown;
            }

            var mayManage = await gate.Allows(actor, EngagementPermissions.Feed, card.Id, cancellation);
            if (card.State is not EventState.Published && !mayManage)
            {
                return Fault.Unknown;
            }

            var feed = db.Posts.AsNoTracking().Where(p => p.Event == card.Id && p.DeletedAt == null);
            var newest = await feed.MaxAsync(p => (string?)p.Position, cancellation);
            var pinned = request.Before is null
                ? await feed.Where(p => p.IsPinned)
                    .OrderByDescending(p => p.Position)
                    .Take(MostPinned)
                    .ToListAsync(cancellation)
                : [];
            var older = request.Before is { } before ? feed.Behind(before) : feed;
            var posts = await older
                .Where(p => !p.IsPinned)
                .OrderByDescending(p => p.Position)
                .Take(PageSize + 1)
                .ToListAsync(cancellation);
            var page = posts.Take(PageSize).ToList();
            var names = await Names([.. pinned, .. page], cancellation);
            return new FeedSlice(
                card,
                [.. pinned.Select(Show)],
                [.. page.Select(Show)],
                newest ?? "",
                posts.Count > PageSize ? page[^1].Position : null,
                mayManage
            );

            FeedPost Show(Post post) =>
                new(
                    post.Id,
                    names.GetValueOrDefault(post.Author),
                    post.Body,
                    markdown.ToHtml(post.Body),
                    post.IsPinned,
                    post.PublishedAt,
                    post.EditedAt
                );
        }

        private async Task<Dictionary<AccountId, string>> Names(List<Post> posts, CancellationToken cancellation)
        {
            var authors = await accounts.FindMany([.. posts.Select(p => p.Author).Distinct()], cancellation);
            return authors.ToDictionary(a => a.Id, a => a.Name);
        }
    }
}
