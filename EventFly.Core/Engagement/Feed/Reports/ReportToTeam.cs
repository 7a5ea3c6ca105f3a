using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Reports;

/// <summary>Tells the team that something is wrong with a post or a comment. Saying it twice is saying it once.</summary>
/// <param name="Note">At most <see cref="Report.NoteLength"/> characters; may be empty.</param>
public sealed record ReportToTeam(FeedSubject Subject, ReportReason Reason, [property: ManyLines] string Note = "")
    : ICommand<Done>
{
    public Access Access => Access.Admitted(Subject.Event);

    internal sealed class Handler(IFeedDb db, FeedReading reading, Actor actor, TimeProvider time, IAfterCommit after)
        : IHandler<ReportToTeam, Done>
    {
        public async Task<Result<Done>> Handle(ReportToTeam request, CancellationToken cancellation)
        {
            var (subject, note) = (request.Subject, request.Note.Trim());
            if (actor.ReaderKey() is not { } reader)
            {
                return Fault.SignInRequired;
            }

            if (!Text.Fits(note, Report.NoteLength))
            {
                return ReportFaults.NoteTooLong;
            }

            if (!await reading.Sees(subject, cancellation))
            {
                return Fault.NotVisible;
            }

            var own = await db.Reports.FirstOrDefaultAsync(
                r => r.Subject == subject.Id && r.Reader == reader,
                cancellation
            );
            if (own is { ClosedAt: null })
            {
                return Result.Done;
            }

            if (await HasTooMany(request, reader, cancellation))
            {
                return ReportFaults.TooMany;
            }

            own ??= db
                .Reports.Add(
                    new Report
                    {
                        Subject = subject.Id,
                        Reader = reader,
                        Event = subject.Event,
                        Post = subject.Post,
                        Comment = subject.Comment,
                    }
                )
                .Entity;
            (own.Reason, own.Note, own.At, own.ClosedAt) = (request.Reason, note, time.GetUtcNow(), null);
            after.Signal(FeedTopics.Team(subject.Event));
            return Result.Done;
        }

        private async Task<bool> HasTooMany(ReportToTeam request, Guid reader, CancellationToken cancellation) =>
            await db.Reports.CountAsync(
                r => r.Event == request.Subject.Event && r.Reader == reader && r.ClosedAt == null,
                cancellation
            ) >= Report.MostOpen;
    }
}
