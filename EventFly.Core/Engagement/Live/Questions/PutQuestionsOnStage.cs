using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Questions;

/// <summary>Shows the questions on the big screen.</summary>
/// <param name="Question">Only this one; null for the whole board.</param>
public sealed record PutQuestionsOnStage(EventId Event, AudienceQuestionId? Question = null) : ICommand<Done>
{
    public Access Access => Access.With(EngagementPermissions.Host, Event);

    internal sealed class Handler(ILiveDb db, BoardChanges board, TimeProvider time)
        : IHandler<PutQuestionsOnStage, Done>
    {
        public async Task<Result<Done>> Handle(PutQuestionsOnStage request, CancellationToken cancellation) =>
            request.Question is { } id && await Refusal(request.Event, id, cancellation) is { } refusal
                ? refusal
                : await board.Change(
                    request.Event,
                    b => b.PutOnStage(request.Question, time.GetUtcNow()),
                    cancellation
                );

        private async Task<Fault?> Refusal(EventId @event, AudienceQuestionId id, CancellationToken cancellation)
        {
            var state = await db
                .AudienceQuestions.Where(q => q.Id == id && q.Event == @event)
                .Select(q => (AudienceQuestionState?)q.State)
                .FirstOrDefaultAsync(cancellation);
            return state switch
            {
                null => Fault.NotVisible,
                AudienceQuestionState.Shown or AudienceQuestionState.Answered => null,
                _ => AskingFaults.NotOnBoard,
            };
        }
    }
}
