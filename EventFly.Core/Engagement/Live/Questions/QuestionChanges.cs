using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>What every act of a host has in common: found inside its event, done, noted in the trail, saved, told.</summary>
internal sealed class QuestionChanges(ILiveDb db, IModerationTrail trail, TimeProvider time, IAfterCommit after)
    : ICollaborator
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
            return Fault.NotVisible;
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

        trail.Note(@event, act, id.Value, question.Text);
        after.Signal(AskingTopics.Board(@event));
        return Result.Done;
    }

    private Task<bool> IsSaidBefore(AudienceQuestion question, string sameness, CancellationToken cancellation) =>
        db.AudienceQuestions.AnyAsync(
            q => q.Event == question.Event && q.Sameness == sameness && q.Id != question.Id,
            cancellation
        );
}
