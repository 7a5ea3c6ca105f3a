using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Carried;

/// <summary>
/// Goes without an answer to a question of a quiz in the feed: one's own time for it is over now, and the next may be asked
/// for. It earns nothing and cannot be taken back. Answers with where one is then.
/// </summary>
/// <param name="Number">The question that is given up, from 1. Another one than the last that was asked is left alone.</param>
public sealed record SkipTurn(EventId Event, QuizId Quiz, int Number) : ICommand<MyQuiz>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, FeedQuizReading reading, Actor actor, TimeProvider time)
        : IHandler<SkipTurn, MyQuiz>
    {
        public async Task<Result<MyQuiz>> Handle(SkipTurn request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            if (await reading.Mine(request.Event, request.Quiz, cancellation) is not { } mine)
            {
                return Fault.NotVisible;
            }

            if (request.Number != mine.Asked || mine.Question is not { IsDone: false } question)
            {
                return mine;
            }

            var now = time.GetUtcNow();
            await db
                .QuestionTurns.Where(t =>
                    t.Poll == question.Poll.Id && t.Round == Poll.FeedRound && t.Participant == me
                )
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.EndsAt, now), cancellation);
            return mine with { Question = question.EndedAt(now) };
        }
    }
}
