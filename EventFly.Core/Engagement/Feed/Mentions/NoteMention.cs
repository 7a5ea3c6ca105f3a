using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Mentions;

/// <summary>Keeps a mention for the page of the person, once for each post or comment.</summary>
internal sealed class NoteMention(IFeedDb db) : IFollowUp<Mentioned>
{
    public async Task Follow(Mentioned happened, CancellationToken cancellation)
    {
        var subject = new FeedSubject(happened.Event, happened.Post, happened.Comment).Id;
        if (await db.MentionNotes.AnyAsync(m => m.Subject == subject && m.Account == happened.Account, cancellation))
        {
            return;
        }

        db.MentionNotes.Add(
            new MentionNote
            {
                Subject = subject,
                Account = happened.Account,
                Event = happened.Event,
                Post = happened.Post,
                Comment = happened.Comment,
                By = happened.By,
                At = happened.At,
            }
        );
    }
}
