using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

internal static class ParticipantBook
{
    public static Task<HallParticipant?> FindParticipant(
        this ILiveDb db,
        EventId @event,
        ParticipantId participant,
        CancellationToken cancellation
    ) => db.Participants.FirstOrDefaultAsync(p => p.Event == @event && p.Participant == participant, cancellation);

    /// <summary>The device's row; a new one when it is known from the feed only, or its visit is not written down yet.</summary>
    public static async Task<HallParticipant> ParticipantOf(
        this ILiveDb db,
        EventId @event,
        ParticipantId participant,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var found = await db.FindParticipant(@event, participant, cancellation);
        if (found is null)
        {
            found = new HallParticipant
            {
                Event = @event,
                Participant = participant,
                JoinedAt = now,
            };
            db.Participants.Add(found);
        }

        return found;
    }
}
