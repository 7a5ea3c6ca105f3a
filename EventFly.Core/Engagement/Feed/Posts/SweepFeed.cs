using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>
/// Erases what was deleted thirty days ago, and pictures that no post, poll or quiz shows. Bounded, and safe to run twice or on several
/// nodes: what one has erased, another does not find. Answers how many posts, comments and pictures went.
/// </summary>
public sealed record SweepFeed : ICommand<int>
{
    private const int MostAtOnce = 200;

    /// <summary>Between the upload of a picture and the post or poll that shows it somebody still writes.</summary>
    private static readonly TimeSpan Unused = TimeSpan.FromDays(1);

    public Access Access => Access.System;

    internal sealed class Handler(
        IFeedDb db,
        IPollPictures polls,
        IImages images,
        IAfterCommit after,
        TimeProvider time
    ) : IHandler<SweepFeed, int>
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
            await db.LikeRows.Where(l => gone.Contains(l.Post)).ExecuteDeleteAsync(cancellation);
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
            await db.LikeRows.Where(l => subjects.Contains(l.Subject)).ExecuteDeleteAsync(cancellation);
            await db.Reports.Where(r => subjects.Contains(r.Subject)).ExecuteDeleteAsync(cancellation);
            await db.MentionNotes.Where(m => subjects.Contains(m.Subject)).ExecuteDeleteAsync(cancellation);
            return await db.Comments.Where(c => gone.Contains(c.Id)).ExecuteDeleteAsync(cancellation);
        }

        private async Task<int> SweepImages(DateTimeOffset before, CancellationToken cancellation)
        {
            var unused = await Unshown(before, cancellation);
            // The row first: a post or a poll can choose a picture only by its row. A file that stays behind harms nobody.
            var swept = await db.FeedImages.Where(i => unused.Contains(i.Name)).ExecuteDeleteAsync(cancellation);
            after.Then(() =>
            {
                unused.ForEach(images.Delete);
                return Task.CompletedTask;
            });
            return swept;
        }

        /// <summary>Pictures that neither a post nor a poll shows, page by page: those that polls show are many in time.</summary>
        private async Task<List<string>> Unshown(DateTimeOffset before, CancellationToken cancellation)
        {
            var unused = new List<string>();
            for (var last = ""; unused.Count < MostAtOnce; )
            {
#pragma warning disable CA1309 // The database compares, with one and the same order for the whole sweep.
                var page = await db
                    .FeedImages.Where(i => i.AddedAt <= before && string.Compare(i.Name, last) > 0)
#pragma warning restore CA1309
                    .Where(i => !db.Posts.Any(p => p.ImageName == i.Name))
                    .OrderBy(i => i.Name)
                    .Select(i => new { i.Event, i.Name })
                    .Take(MostAtOnce)
                    .ToListAsync(cancellation);
                if (page.Count == 0)
                {
                    break;
                }

                var shown = await polls.ShownIn([.. page.Select(i => i.Event).Distinct()], cancellation);
                unused.AddRange(page.Select(i => i.Name).Where(name => !shown.Contains(StoredImage.Folder + name)));
                last = page[^1].Name;
            }

            return unused;
        }
    }
}
