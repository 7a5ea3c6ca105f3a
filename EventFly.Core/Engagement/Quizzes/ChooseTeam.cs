using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

/// <summary>Plays for a team from now on; points that were earned go along.</summary>
public sealed record ChooseTeam(EventId Event, QuizId Quiz, string Team) : IUseCase<Done>
{
    public Access Access => Access.Admitted(Event);

    internal sealed class Handler(IEngagementDb db, Actor actor, TimeProvider time) : IHandler<ChooseTeam, Done>
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
            if (changed == 0)
            {
                // Known from the feed only, or the note of its visit to the hall is still on its way to the disk.
                db.Participants.Add(
                    new HallParticipant
                    {
                        Event = request.Event,
                        Participant = me,
                        JoinedAt = time.GetUtcNow(),
                        Team = request.Team,
                    }
                );
                await db.SaveChangesAsync(cancellation);
            }

            return Result.Done;
        }
    }
}
