using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IEngagementDb
{
    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<Poll> Polls => Set<Poll>();

    public DbSet<Ballot> Ballots => Set<Ballot>();

    public DbSet<PollRound> Rounds => Set<PollRound>();

    public DbSet<Tally> Tallies => Set<Tally>();

    public DbSet<Quiz> Quizzes => Set<Quiz>();

    public DbSet<QuizRun> QuizRuns => Set<QuizRun>();

    public DbSet<QuestionTurn> QuestionTurns => Set<QuestionTurn>();

    public DbSet<HallParticipant> Participants => Set<HallParticipant>();

    public DbSet<Rehearsal> Rehearsals => Set<Rehearsal>();
}
