using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Participants;

/// <summary>What every act of a host on somebody in the room has in common: found, done, noted in the trail, saved, told.</summary>
internal sealed class ParticipantChanges(ILiveDb db, IModerationTrail trail, TimeProvider time, IAfterCommit after)
    : ICollaborator
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public async Task<Result<Done>> Change(
        EventId @event,
        ParticipantId participant,
        ModerationAct act,
        Func<HallParticipant, Task> change,
        CancellationToken cancellation
    )
    {
        if (await db.FindParticipant(@event, participant, cancellation) is not { } person)
        {
            return Fault.NotVisible;
        }

        var before = (person.Exclusion, person.Nickname);
        await change(person);
        if (before == (person.Exclusion, person.Nickname))
        {
            return Result.Done;
        }

        trail.Note(@event, act, participant.Value, before.Nickname ?? person.Nickname ?? "");
        after.Signal(ParticipantTopics.Exclusions(@event));
        await after.SignalNickname(db, @event, participant, cancellation);
        return Result.Done;
    }

    public Task<Result<Done>> Change(
        EventId @event,
        ParticipantId participant,
        ModerationAct act,
        Action<HallParticipant> change,
        CancellationToken cancellation
    ) =>
        Change(
            @event,
            participant,
            act,
            person =>
            {
                change(person);
                return Task.CompletedTask;
            },
            cancellation
        );

    /// <summary>The device behind a question; nobody needs to know which one it is to send it out.</summary>
    public async Task<ParticipantId?> AskerOf(
        EventId @event,
        AudienceQuestionId question,
        CancellationToken cancellation
    )
    {
        var asker = await db
            .AudienceQuestions.Where(q => q.Id == question && q.Event == @event)
            .Select(q => q.Asker)
            .FirstOrDefaultAsync(cancellation);
        return asker == default ? null : asker;
    }
}
