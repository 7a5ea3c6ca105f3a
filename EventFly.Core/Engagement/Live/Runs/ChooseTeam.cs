using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live.Runs;

/// <summary>Plays for a team from now on; points that were earned go along.</summary>
public sealed record ChooseTeam(EventId Event, QuizId Quiz, string Team) : ICommand<Done>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(ILiveDb db, Actor actor, TimeProvider time) : IHandler<ChooseTeam, Done>
    {
        public async Task<Result<Done>> Handle(ChooseTeam request, CancellationToken cancellation)
        {
            if (actor.Participant is not { } me)
            {
                return PollFaults.NoDevice;
            }

            var quiz = await db
                .Quizzes.AsNoTracking()
                .FirstOrDefaultAsync(q => q.Id == request.Quiz && q.Event == request.Event, cancellation);
            if (quiz?.Teams.Contains(request.Team) is not true)
            {
                return QuizFaults.NoSuchTeam;
            }

            var player = await db.ParticipantOf(request.Event, me, time.GetUtcNow(), cancellation);
            player.PlayFor(request.Team);

            return Result.Done;
        }
    }
}
