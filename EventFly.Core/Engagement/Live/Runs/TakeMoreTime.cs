using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>
/// Gives oneself more time for each question, for those who read or tap slower. It costs no points: speed is measured
/// against one's own time. It counts from the next question on.
/// </summary>
/// <param name="Factor">1 as everyone, 1.5, 2 or 3 times as long.</param>
public sealed record TakeMoreTime(EventId Event, QuizId Quiz, double Factor) : ICommand<Done>
{
    public static readonly IReadOnlyList<double> Factors = [1, 1.5, 2, 3];

    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, IHalls halls, IAfterCommit after, Actor actor, TimeProvider time)
        : IHandler<TakeMoreTime, Done>
    {
        public async Task<Result<Done>> Handle(TakeMoreTime request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            if (!Factors.Contains(request.Factor))
            {
                return Fault.Invalid("factor", "Choose one of the times offered.");
            }

            var quiz = await db
                .Quizzes.AsNoTracking()
                .FirstOrDefaultAsync(q => q.Id == request.Quiz && q.Event == request.Event, cancellation);
            if (quiz?.AllowsMoreTime is not true)
            {
                return QuizFaults.NoMoreTime;
            }

            if (quiz.Phase is QuizPhase.Asking)
            {
                return Fault.Refused("engagement.question-open", "Change this between two questions.");
            }

            var player = await db.ParticipantOf(request.Event, me, time.GetUtcNow(), cancellation);
            player.TakeTime(request.Factor);

            after.Then(() => halls.GiveTime(request.Event, me, request.Factor, CancellationToken.None));
            return Result.Done;
        }
    }
}
