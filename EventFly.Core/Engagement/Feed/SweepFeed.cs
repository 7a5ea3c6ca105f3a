using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>
/// Erases what was deleted thirty days ago, and pictures that no post, poll or quiz shows. Bounded, and safe to run twice or on several
/// nodes: what one has erased, another does not find. Answers how many posts, comments and pictures went.
/// </summary>
public sealed record SweepFeed : IUseCase<int>
{
    private const int MostAtOnce = 200;

    /// <summary>Between the upload of a picture and the post or poll that shows it somebody still writes.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromDays(1);

    public Access Access => Access.System;

    internal sealed class Handler(IFeedDb db, IEngagementDb halls, IImages images, TimeProvider time)
        : IHandler<SweepFeed, int>
    {
        public async Task<Result<int>> Handle(SweepFeed request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            return await SweepPosts(now - Post.KeptFor, cancellation)
                + await SweepComments(now - Post.KeptFor, cancellation)
                + await SweepImages(now - Unused, cancellation);
        }

        private async Task<int> SweepPosts(DateTimeOffset before, CancellationToken cancellation)
        {
            var gone = await db
                .Posts.Where(p => p.DeletedAt <= before)
                .OrderBy(p => p.DeletedAt)
                .Select(p => p.Id)
                .Take(MostAtOnce)
                .ToListAsync(cancellation);
            await db.Likings.Where(l => gone.Contains(l.Post)).ExecuteDeleteAsync(cancellation);
            await db.Reports.Where(r => gone.Contains(r.Post)).ExecuteDeleteAsync(cancellation);
            await db.MentionNotes.Where(m => gone.Contains(m.Post)).ExecuteDeleteAsync(cancellation);
            await db.Comments.Where(c => gone.Contains(c.Post)).ExecuteDeleteAsync(cancellation);
            return await db.Posts.Where(p => gone.Contains(p.Id)).ExecuteDeleteAsync(cancellation);
        }

        private async Task<int> SweepComments(DateTimeOffset before, CancellationToken cancellation)
        {
            var gone = await db
                .Comments.Where(c => c.DeletedAt <= before)
                .OrderBy(c => c.DeletedAt)
                .Select(c => c.Id)
                .Take(MostAtOnce)
                .ToListAsync(cancellation);
            var subjects = gone.Select(c => c.Value).ToList();
            await db.Likings.Where(l => subjects.Contains(l.Subject)).ExecuteDeleteAsync(cancellation);
            await db.Reports.Where(r => subjects.Contains(r.Subject)).ExecuteDeleteAsync(cancellation);
            await db.MentionNotes.Where(m => subjects.Contains(m.Subject)).ExecuteDeleteAsync(cancellation);
            return await db.Comments.Where(c => gone.Contains(c.Id)).ExecuteDeleteAsync(cancellation);
        }

        private async Task<int> SweepImages(DateTimeOffset before, CancellationToken cancellation)
        {
            var unused = await db
                .FeedImages.Where(i =>
                    i.AddedAt <= before
                    && !db.Posts.Any(p => p.ImageName == i.Name)
                    && !halls.Polls.Any(p => p.Event == i.Event && p.Pictures.Contains(StoredImage.Folder + i.Name))
                )
                .OrderBy(i => i.AddedAt)
                .Select(i => i.Name)
                .Take(MostAtOnce)
                .ToListAsync(cancellation);
            // The row first: a post or a poll can choose a picture only by its row. A file that stays behind harms nobody.
            var swept = await db.FeedImages.Where(i => unused.Contains(i.Name)).ExecuteDeleteAsync(cancellation);
            unused.ForEach(images.Delete);
            return swept;
        }
    }
}
