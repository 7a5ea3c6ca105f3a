using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

internal static class NicknameSignals
{
    /// <summary>Tells the lists of people, and the board when a question stands there under this nickname.</summary>
    public static async Task SignalNickname(
        this IAfterCommit after,
        ILiveDb db,
        EventId @event,
        ParticipantId participant,
        CancellationToken cancellation
    )
    {
        after.Signal(ParticipantTopics.People(@event));
        if (
            await db.AudienceQuestions.AnyAsync(
                q => q.Event == @event && q.Asker == participant && q.ShowsNickname,
                cancellation
            )
        )
        {
            after.Signal(AskingTopics.Board(@event));
        }
    }
}
