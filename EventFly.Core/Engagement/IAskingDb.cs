using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement;

public interface IAskingDb
{
    DbSet<QuestionBoard> QuestionBoards { get; }

    DbSet<AudienceQuestion> AudienceQuestions { get; }

    DbSet<AudienceVote> AudienceVotes { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellation);
}
