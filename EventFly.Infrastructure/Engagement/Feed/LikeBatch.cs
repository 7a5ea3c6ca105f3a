using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Engagement.Feed;

/// <summary>
/// Many likes in one transaction: what each reader wanted last is made so, and the counts move by exactly the likes that
/// came or went.
/// </summary>
internal static class LikeBatch
{
    /// <returns>The count of every subject after this commit.</returns>
    public static async Task<Dictionary<Guid, int>> Commit(
        EventFlyDbContext db,
        IReadOnlyList<LikeWish> wishes,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var last = wishes.GroupBy(w => (w.Subject.Id, w.Reader)).ToDictionary(g => g.Key, g => g.Last());
        var subjects = wishes.Select(w => w.Subject).DistinctBy(s => s.Id).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var before = await Existing(db, last.Values, cancellation);
        var coming = last.Values.Where(w => w.IsWanted && !before.ContainsKey((w.Subject.Id, w.Reader))).ToList();
        var going = last.Values.Where(w => !w.IsWanted && before.ContainsKey((w.Subject.Id, w.Reader))).ToList();
        db.LikeRows.AddRange(
            coming.Select(w => new LikeRow
            {
                Subject = w.Subject.Id,
                Reader = w.Reader,
                Event = w.Subject.Event,
                Post = w.Subject.Post,
                At = now,
            })
        );
        db.LikeRows.RemoveRange(going.Select(w => before[(w.Subject.Id, w.Reader)]));
        await db.SaveChangesAsync(cancellation);
        // In one order everywhere, or two processes could wait for each other's rows.
        foreach (var subject in subjects.OrderBy(s => s.Id))
        {
            var by = coming.Count(w => w.Subject.Id == subject.Id) - going.Count(w => w.Subject.Id == subject.Id);
            if (by != 0)
            {
                await Move(db, subject, by, cancellation);
            }
        }

        var counts = await Counts(db, subjects, cancellation);
        await transaction.CommitAsync(cancellation);
        return counts;
    }

    private static async Task<Dictionary<(Guid, Guid), LikeRow>> Existing(
        EventFlyDbContext db,
        IReadOnlyCollection<LikeWish> wishes,
        CancellationToken cancellation
    )
    {
        var subjects = wishes.Select(w => w.Subject.Id).Distinct().ToList();
        var readers = wishes.Select(w => w.Reader).Distinct().ToList();
        return await db
            .LikeRows.Where(l => subjects.Contains(l.Subject) && readers.Contains(l.Reader))
            .ToDictionaryAsync(l => (l.Subject, l.Reader), cancellation);
    }

    private static Task<int> Move(EventFlyDbContext db, FeedSubject subject, int by, CancellationToken cancellation) =>
        subject.Comment is { } comment
            ? db
                .Comments.Where(c => c.Id == comment)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Likes, c => c.Likes + by), cancellation)
            : db
                .Posts.Where(p => p.Id == subject.Post)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Likes, p => p.Likes + by), cancellation);

    private static async Task<Dictionary<Guid, int>> Counts(
        EventFlyDbContext db,
        List<FeedSubject> subjects,
        CancellationToken cancellation
    )
    {
        var posts = subjects.Where(s => s.Comment is null).Select(s => s.Post).ToList();
        var comments = subjects.Select(s => s.Comment).OfType<CommentId>().ToList();
        var ofPosts = await db
            .Posts.Where(p => posts.Contains(p.Id))
            .Select(p => new { Id = p.Id.Value, p.Likes })
            .ToListAsync(cancellation);
        var ofComments = await db
            .Comments.Where(c => comments.Contains(c.Id))
            .Select(c => new { Id = c.Id.Value, c.Likes })
            .ToListAsync(cancellation);
        return ofPosts.Concat(ofComments).ToDictionary(c => c.Id, c => c.Likes);
    }
}
