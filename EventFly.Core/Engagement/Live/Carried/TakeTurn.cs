using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// Asks for the next question of a quiz in the feed: one's own time for it begins now, by the server's clock. Asked for
/// again, on this screen or another, it is the same question with the time that is left. Answers with where one is then.
/// </summary>
/// <param name="Number">The question that is asked for, from 1: the one behind the last. A second tap skips none.</param>
public sealed record TakeTurn(EventId Event, QuizId Quiz, int Number) : IUseCase<MyQuiz>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(
        ILiveDb db,
        FeedQuizReading reading,
        ITurnWriter turns,
        Actor actor,
        TimeProvider time,
        IAfterCommit after
    ) : IHandler<TakeTurn, MyQuiz>
    {
        public async Task<Result<MyQuiz>> Handle(TakeTurn request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            if (await reading.Mine(request.Event, request.Quiz, cancellation) is not { } mine)
            {
                return Fault.NotVisible;
            }

            if (request.Number >= 1 && request.Number <= mine.Asked)
            {
                return mine;
            }

            if (RefusalOf(request.Number, mine) is { } refusal)
            {
                return refusal;
            }

            // What was read for all may be older than the end: the question itself says whether it is still asked.
            var question = await db
                .Polls.AsNoTracking()
                .FirstOrDefaultAsync(
                    p =>
                        p.Quiz == request.Quiz
                        && p.Number == request.Number
                        && p.IsSelfPaced
                        && p.State == PollState.Open,
                    cancellation
                );
            if (question is null)
            {
                return QuizFaults.Closed;
            }

            var begun = await turns.Take(new TurnWish(question, me, mine.TimeFactor), cancellation);
            if (begun.Fault is { } fault)
            {
                return fault;
            }

            if (request.Number == 1)
            {
                after.Signal(StageTopics.Polls(request.Event));
            }

            return mine with
            {
                Asked = request.Number,
                Question = MyTurn.Of(question, begun.Value, null, time.GetUtcNow()),
            };
        }

        private static Fault? RefusalOf(int number, MyQuiz mine) =>
            mine.Quiz.Phase is not QuizPhase.SelfPaced ? QuizFaults.Closed
            : number != mine.Asked + 1 || number > mine.Quiz.Questions ? QuizFaults.NotNext
            : mine.Question is { IsDone: false } ? QuizFaults.AnswerFirst
            : null;
    }
}
