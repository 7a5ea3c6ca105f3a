using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

public interface IEngagementDb
{
    DbSet<Stage> Stages { get; }

    DbSet<Poll> Polls { get; }

    DbSet<Ballot> Ballots { get; }

    DbSet<PollRound> Rounds { get; }

    DbSet<Tally> Tallies { get; }

    DbSet<Quiz> Quizzes { get; }

    DbSet<QuizRun> QuizRuns { get; }

    DbSet<QuestionTurn> QuestionTurns { get; }

    DbSet<HallParticipant> Participants { get; }

    DbSet<Rehearsal> Rehearsals { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
