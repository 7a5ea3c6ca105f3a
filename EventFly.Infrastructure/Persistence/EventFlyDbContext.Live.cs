using EventFly.Core.Engagement.Live;
using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : ILiveDb
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

    /// <summary>Written and read by the gate alone.</summary>
    public DbSet<ParticipantAccount> ParticipantAccounts => Set<ParticipantAccount>();

    public DbSet<Rehearsal> Rehearsals => Set<Rehearsal>();

    public DbSet<QuestionBoard> QuestionBoards => Set<QuestionBoard>();

    public DbSet<AudienceQuestion> AudienceQuestions => Set<AudienceQuestion>();

    public DbSet<AudienceVote> AudienceVotes => Set<AudienceVote>();
}
