using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Engagement.Live.Stages;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Live;

public interface ILiveDb
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

    DbSet<QuestionBoard> QuestionBoards { get; }

    DbSet<AudienceQuestion> AudienceQuestions { get; }

    DbSet<AudienceVote> AudienceVotes { get; }
}
