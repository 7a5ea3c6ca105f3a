using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Plays for a team from now on; points that were earned go along.</summary>
public sealed record ChooseTeam(EventId Event, QuizId Quiz, string Team) : IUseCase<Done>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IEngagementDb db, Actor actor) : IHandler<ChooseTeam, Done>
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

            var changed = await db
                .Participants.Where(p => p.Event == request.Event && p.Participant == me)
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.Team, request.Team), cancellation);
            // The phone is in the hall, but the note of it may still be on its way to the disk.
            return changed == 1 ? Result.Done : Fault.Conflict;
        }
    }
}
