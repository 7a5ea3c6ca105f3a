using EventFly.Core.Engagement.Live.Carried;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Live;

internal sealed class QuizConfiguration
    : IEntityTypeConfiguration<Quiz>,
        IEntityTypeConfiguration<QuizRun>,
        IEntityTypeConfiguration<QuestionTurn>
{
    private const int CommitmentLength = 64;

    public void Configure(EntityTypeBuilder<Quiz> builder)
    {
        builder.ToTable("engagement_quizzes");
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Title).HoldsText(Quiz.TitleLength);
        builder.PrimitiveCollection(q => q.Teams).HoldsTexts();
        builder.HasIndex(q => new { q.Event, q.PreparedAt });
    }

    public void Configure(EntityTypeBuilder<QuizRun> builder)
    {
        builder.ToTable("engagement_quiz_runs");
        builder.HasKey(r => new { r.Quiz, r.Run });
        builder.Property(r => r.Key).HoldsTexts();
        builder.Property(r => r.Commitment).HasMaxLength(CommitmentLength);
        builder.HasOne<Quiz>().WithMany().HasForeignKey(r => r.Quiz);
    }

    public void Configure(EntityTypeBuilder<QuestionTurn> builder)
    {
        builder.ToTable("engagement_question_turns");
        // Everyone's clock begins once, however many screens ask: the database says so.
        builder.HasKey(t => new
        {
            t.Poll,
            t.Round,
            t.Participant,
        });
        builder.HasOne<Poll>().WithMany().HasForeignKey(t => t.Poll);
    }
}
