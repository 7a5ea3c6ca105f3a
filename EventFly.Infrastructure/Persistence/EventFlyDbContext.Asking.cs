using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IAskingDb
{
    public DbSet<QuestionBoard> QuestionBoards => Set<QuestionBoard>();

    public DbSet<AudienceQuestion> AudienceQuestions => Set<AudienceQuestion>();

    public DbSet<AudienceVote> AudienceVotes => Set<AudienceVote>();
}
