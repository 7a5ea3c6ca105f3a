using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>What every act of a host has in common: found inside its event, done, noted in the trail, saved, told.</summary>
internal sealed class QuestionChanges(
    IAskingDb db,
    IModerationDb trail,
    Actor actor,
    TimeProvider time,
    IAfterCommit after
)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public async Task<Result<Done>> Change(
        EventId @event,
        AudienceQuestionId id,
        ModerationAct act,
        Func<AudienceQuestion, Result<Done>> change,
        CancellationToken cancellation
    )
    {
        var question = await db.AudienceQuestions.FirstOrDefaultAsync(
            q => q.Id == id && q.Event == @event,
            cancellation
        );
        if (question is null)
        {
            return Fault.Unknown;
        }

        var before = (question.State, question.IsPinned);
        var changed = change(question);
        if (!changed.IsDone || before == (question.State, question.IsPinned))
        {
            return changed;
        }

        if (question.Sameness is { } sameness && await IsSaidBefore(question, sameness, cancellation))
        {
            return AskingFaults.SaidBefore;
        }

        trail.Moderation.Add(ModerationEntry.Of(@event, actor, act, id.Value, question.Text, Now));
        await db.SaveChangesAsync(cancellation);
        after.Signal(AskingTopics.Board(@event));
        after.Signal(ModerationTopics.Trail(@event));
        return Result.Done;
    }

    private Task<bool> IsSaidBefore(AudienceQuestion question, string sameness, CancellationToken cancellation) =>
        db.AudienceQuestions.AnyAsync(
            q => q.Event == question.Event && q.Sameness == sameness && q.Id != question.Id,
            cancellation
        );
}
