using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

internal sealed class ParticipationLookup(IEngagementDb db, IFeedDb feed) : IParticipationLookup
{
    public async Task<Participation> Of(EventId id, CancellationToken cancellation)
    {
        var participants = await db.Participants.CountAsync(p => p.Event == id && !p.IsRehearsal, cancellation);
        var ballots = db.Ballots.Where(b => !b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == id));
        return new Participation(
            participants,
            await ballots.CountAsync(cancellation),
            await ballots.Select(b => b.Participant).Distinct().CountAsync(cancellation),
            await feed.Posts.Standing().CountAsync(p => p.Event == id, cancellation)
        );
    }
}
