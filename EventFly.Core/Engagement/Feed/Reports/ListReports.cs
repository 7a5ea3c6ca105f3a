using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Reports;

/// <summary>Something that readers reported and the team has not looked at.</summary>
/// <param name="Reports">How many readers.</param>
/// <param name="Reasons">The most frequent first.</param>
/// <param name="Notes">What they added, newest first; at most three.</param>
public sealed record Reported(
    FeedSubject Subject,
    string? Author,
    string Html,
    int Reports,
    IReadOnlyList<ReportReason> Reasons,
    IReadOnlyList<string> Notes,
    DateTimeOffset LastAt
);

/// <summary>What waits for the team, the most reported first; at most <see cref="Most"/> posts and comments.</summary>
public sealed record ListReports(EventId Event) : IUseCase<IReadOnlyList<Reported>>
{
    public const int Most = 50;

    public Access Access => Access.With(EngagementPermissions.Feed, Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading) : IHandler<ListReports, IReadOnlyList<Reported>>
    {
        private const int MostNotes = 3;

        public async Task<Result<IReadOnlyList<Reported>>> Handle(ListReports request, CancellationToken cancellation)
        {
            var open = db.Reports.AsNoTracking().Where(r => r.Event == request.Event && r.ClosedAt == null);
            var subjects = await open.GroupBy(r => new
                {
                    r.Subject,
                    r.Post,
                    r.Comment,
                })
                .Select(g => new
                {
                    g.Key,
                    Count = g.Count(),
                    Last = g.Max(r => r.At),
                })
                .OrderByDescending(g => g.Count)
                .ThenByDescending(g => g.Last)
                .Take(Most)
                .ToListAsync(cancellation);
            var ids = subjects.Select(s => s.Key.Subject).ToList();
            var reasons = await open.Where(r => ids.Contains(r.Subject))
                .GroupBy(r => new { r.Subject, r.Reason })
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellation);
            var notes = await open.Where(r => ids.Contains(r.Subject) && r.Note != "")
                .OrderByDescending(r => r.At)
                .Select(r => new { r.Subject, r.Note })
                .Take(Most * MostNotes)
                .ToListAsync(cancellation);
            var words = await Words(
                [.. subjects.Where(s => s.Key.Comment == null).Select(s => s.Key.Post)],
                [.. subjects.Select(s => s.Key.Comment).OfType<CommentId>()],
                cancellation
            );
            return subjects
                .Where(s => words.ContainsKey(s.Key.Subject))
                .Select(s => new Reported(
                    new FeedSubject(request.Event, s.Key.Post, s.Key.Comment),
                    words[s.Key.Subject].Author,
                    words[s.Key.Subject].Html,
                    s.Count,
                    [
                        .. reasons
                            .Where(r => r.Key.Subject == s.Key.Subject)
                            .OrderByDescending(r => r.Count)
                            .Select(r => r.Key.Reason),
                    ],
                    [.. notes.Where(n => n.Subject == s.Key.Subject).Select(n => n.Note).Take(MostNotes)],
                    s.Last
                ))
                .ToList();
        }

        private async Task<Dictionary<Guid, (string? Author, string Html)>> Words(
            List<PostId> posts,
            List<CommentId> comments,
            CancellationToken cancellation
        )
        {
            var shownPosts = await reading.Show(
                await db.Posts.AsNoTracking().Where(p => posts.Contains(p.Id)).ToListAsync(cancellation),
                cancellation
            );
            var shownComments = await reading.Show(
                await db.Comments.AsNoTracking().Where(c => comments.Contains(c.Id)).ToListAsync(cancellation),
                [],
                cancellation
            );
            return shownPosts
                .Select(p => (p.Id.Value, p.Author, p.Html))
                .Concat(shownComments.Select(c => (c.Id.Value, c.Author, c.Html)))
                .ToDictionary(s => s.Value, s => (s.Author, s.Html));
        }
    }
}
