using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>How feeds are read: what everyone sees is read once for all of them and then handed out.</summary>
public sealed class FeedReading(
    IFeedDb db,
    ICarriedQuestions carried,
    IEventLookup events,
    IAccountLookup accounts,
    ITeamLookup teams,
    IAccessGate gate,
    IMarkdown markdown,
    ISharedReads shared,
    Actor actor
) : ICollaborator
{
    internal const int PageSize = 20;
    private const int MostPinned = 10;
    private const int MostPeople = 300;

    /// <summary>The newest page; null when there is no such feed, or none for this reader.</summary>
    internal async Task<FeedHead?> Head(EventId feed, CancellationToken cancellation)
    {
        var found = await shared.Get(FeedTopics.Feed(feed), () => ReadHead(feed), cancellation);
        return found.Head is { } head && await MayRead(head.Event, cancellation) ? head : null;
    }

    /// <summary>Drafts are for those who may post in them.</summary>
    internal async Task<bool> MayRead(EventCard card, CancellationToken cancellation) =>
        card.State is not EventState.Draft
        || actor.IsSystem
        || await gate.Allows(actor, EngagementPermissions.Feed, card.Id, cancellation);

    internal Task<bool> MayManage(EventId feed, CancellationToken cancellation) =>
        gate.Allows(actor, EngagementPermissions.Feed, feed, cancellation);

    /// <summary>Whether the reader has this before their eyes: neither waiting, nor hidden, nor taken away.</summary>
    internal async Task<bool> Sees(FeedSubject subject, CancellationToken cancellation)
    {
        if (await Head(subject.Event, cancellation) is not { } head)
        {
            return false;
        }

        var isPostSeen = head.Pinned.Concat(head.Posts).FirstOrDefault(p => p.Id == subject.Post) is { } shown
            ? !shown.IsHidden
            : await db.Posts.InSight().AnyAsync(p => p.Id == subject.Post && p.Event == subject.Event, cancellation);
        return isPostSeen
            && (
                subject.Comment is not { } comment
                || await db.Comments.AnyAsync(
                    c => c.Id == comment && c.Post == subject.Post && c.HiddenAt == null && c.DeletedAt == null,
                    cancellation
                )
            );
    }

    /// <summary>Everything there is to show of these posts, in their order.</summary>
    internal async Task<IReadOnlyList<FeedPost>> Show(IReadOnlyList<Post> posts, CancellationToken cancellation)
    {
        var ids = posts.Select(p => p.Id).ToList();
        var comments = await db
            .Comments.Where(c => ids.Contains(c.Post) && c.DeletedAt == null && c.HiddenAt == null)
            .GroupBy(c => c.Post)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        var names = await Names(posts.Select(p => (p.Author, p.Body)), cancellation);
        var questions = await carried.Show(
            [.. posts.Select(p => p.Poll).OfType<PollId>()],
            [.. posts.Select(p => p.Quiz).OfType<QuizId>()],
            cancellation
        );
        return
        [
            .. posts.Select(p => new FeedPost(
                p.Id,
                names.GetValueOrDefault(p.Author),
                MentionTokens.Decode(p.Body, names),
                markdown.ToHtml(p.Body, names),
                p.Picture,
                p.Poll is { } poll ? questions.Polls.GetValueOrDefault(poll) : null,
                p.Quiz is { } quiz ? questions.Quizzes.GetValueOrDefault(quiz) : null,
                p.PublishedAt,
                p.DueAt,
                p.EditedAt,
                p.IsPinned,
                p.IsLocked,
                p.HiddenAt is not null,
                p.Likes,
                comments.GetValueOrDefault(p.Id),
                p.Position
            )),
        ];
    }

    internal async Task<IReadOnlyList<FeedComment>> Show(
        IReadOnlyList<Comment> comments,
        IReadOnlyCollection<AccountId> team,
        CancellationToken cancellation
    )
    {
        var names = await Names(comments.Select(c => (c.Author, c.Body)), cancellation);
        return
        [
            .. comments.Select(c => new FeedComment(
                c.Id,
                c.Author,
                names.GetValueOrDefault(c.Author),
                team.Contains(c.Author),
                MentionTokens.Decode(c.Body, names),
                markdown.ToHtml(c.Body, names),
                c.WrittenAt,
                c.EditedAt,
                c.HiddenAt is not null,
                c.Likes,
                c.Position
            )),
        ];
    }

    internal async Task<IReadOnlyCollection<AccountId>> Team(EventId feed, CancellationToken cancellation) =>
        await events.Find(feed, cancellation) is { } card ? await teams.Members(card.Organization, cancellation) : [];

    /// <summary>Who can be mentioned: the event's team, and those who spoke last in this thread.</summary>
    internal async Task<IReadOnlyList<Person>> People(EventId feed, PostId? thread, CancellationToken cancellation)
    {
        var ids = new List<AccountId>(await Team(feed, cancellation));
        if (thread is { } post)
        {
            ids.AddRange(
                await db
                    .Comments.Where(c => c.Post == post && c.Event == feed && c.DeletedAt == null && c.HiddenAt == null)
                    .GroupBy(c => c.Author)
                    .OrderByDescending(g => g.Max(c => c.Position))
                    .Select(g => g.Key)
                    .Take(MostPeople)
                    .ToListAsync(cancellation)
            );
        }

        var cards = await accounts.FindMany([.. ids.Distinct()], cancellation);
        return [.. cards.Select(c => new Person(c.Id, c.Name)).OrderBy(p => p.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Names of people who may be mentioned become tokens; see <see cref="MentionTokens"/>.</summary>
    internal async Task<string> Encode(
        string text,
        EventId feed,
        PostId? thread,
        IReadOnlyCollection<AccountId>? meant,
        CancellationToken cancellation
    )
    {
        if (!text.Contains('@', StringComparison.Ordinal))
        {
            return text;
        }

        var people = await People(feed, thread, cancellation);
        return MentionTokens.Encode(
            text,
            markdown.AtSigns(text),
            [.. people.OrderByDescending(p => meant?.Contains(p.Id) ?? false)]
        );
    }

    private async Task<SharedHead> ReadHead(EventId feed)
    {
        if (await events.Find(feed, CancellationToken.None) is not { } card)
        {
            return new SharedHead(null);
        }

        var standing = db.Posts.AsNoTracking().Where(p => p.Event == feed).NotDeleted();
        var pinned = await standing
            .Where(p => p.IsPinned)
            .OrderByDescending(p => p.Position)
            .Take(MostPinned)
            .ToListAsync();
        var posts = await standing
            .Where(p => !p.IsPinned)
            .OrderByDescending(p => p.Position)
            .Take(PageSize + 1)
            .ToListAsync();
        var page = posts.Take(PageSize).ToList();
        var shown = await Show([.. pinned, .. page], CancellationToken.None);
        return new SharedHead(
            new FeedHead(
                card,
                [.. shown.Take(pinned.Count).Select(p => p.ForReaders())],
                [.. shown.Skip(pinned.Count).Select(p => p.ForReaders())],
                posts.Count > PageSize ? page[^1].Position : null
            )
        );
    }

    private async Task<Dictionary<AccountId, string>> Names(
        IEnumerable<(AccountId Author, string Body)> texts,
        CancellationToken cancellation
    )
    {
        var ids = texts.SelectMany(t => MentionTokens.In(t.Body).Append(t.Author)).Distinct().ToList();
        return (await accounts.FindMany(ids, cancellation)).ToDictionary(a => a.Id, a => a.Name);
    }

    private sealed record SharedHead(FeedHead? Head);
}
