using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

internal sealed class ParticipationLookup(ILiveDb db, IPostsInSight posts, IHalls halls) : IParticipationLookup
{
    public async Task<Participation> Of(EventId id, CancellationToken cancellation)
    {
        var participants = await db.Participants.CountAsync(p => p.Event == id && !p.IsRehearsal, cancellation);
        var ballots = db.Ballots.Where(b => !b.IsRehearsal && db.Polls.Any(p => p.Id == b.Poll && p.Event == id));
        return new Participation(
            participants,
            await ballots.CountAsync(cancellation),
            await ballots.Select(b => b.Participant).Distinct().CountAsync(cancellation),
            await posts.Count(id, cancellation),
            (await halls.Look(id, Seat.Phone, cancellation)).Present,
            await db.AudienceQuestions.CountAsync(q => q.Event == id, cancellation)
        );
    }
}
