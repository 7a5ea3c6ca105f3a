using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Moderation;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Reports;

/// <summary>The team has looked at what was reported and leaves it as it is.</summary>
public sealed record DismissReports(FeedSubject Subject) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Feed, Subject.Event);

    internal sealed class Handler(IFeedDb db, FeedModeration moderation) : IHandler<DismissReports, Done>
    {
        public async Task<Result<Done>> Handle(DismissReports request, CancellationToken cancellation)
        {
            var subject = request.Subject;
            var words = subject.Comment is { } comment
                ? await db
                    .Comments.Where(c => c.Id == comment && c.Post == subject.Post && c.Event == subject.Event)
                    .Select(c => c.Body)
                    .FirstOrDefaultAsync(cancellation)
                : await db
                    .Posts.Where(p => p.Id == subject.Post && p.Event == subject.Event)
                    .Select(p => p.Body)
                    .FirstOrDefaultAsync(cancellation);
            if (words is null)
            {
                return Fault.NotVisible;
            }

            // Who closes them notes it: two of the team who press at once leave one line.
            if (await moderation.Settle(subject, cancellation) > 0)
            {
                moderation.Note(subject, ModerationAct.ReportDismissed, words);
                moderation.Tell(subject);
            }

            return Result.Done;
        }
    }
}
