using EventFly.Core.Engagement.Live.Questions;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Live;

internal sealed class AskingConfiguration
    : IEntityTypeConfiguration<QuestionBoard>,
        IEntityTypeConfiguration<AudienceQuestion>,
        IEntityTypeConfiguration<AudienceVote>
{
    private const int SamenessLength = 64;

    public void Configure(EntityTypeBuilder<QuestionBoard> builder)
    {
        builder.ToTable("engagement_question_boards");
        builder.HasKey(b => b.Event);
        builder.Property(b => b.Event).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AudienceQuestion> builder)
    {
        builder.ToTable(
            "engagement_audience_questions",
            table => table.HasCheckConstraint("ck_engagement_audience_questions_votes", "votes >= 0")
        );
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Text).HoldsText(AudienceQuestion.TextLength);
        builder.Property(q => q.Sameness).HasMaxLength(SamenessLength);
        builder.HasIndex(q => new { q.Event, q.State });
        builder.HasIndex(q => new { q.Event, q.Asker });
        // Two who ask the same at once: the database lets one through, and the other is shown the first one's question.
        builder.HasIndex(q => new { q.Event, q.Sameness }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<AudienceVote> builder)
    {
        builder.ToTable("engagement_audience_votes");
        // One vote for each participant and question: the database says so, whatever the code believes.
        builder.HasKey(v => new { v.Question, v.Participant });
        builder.HasOne<AudienceQuestion>().WithMany().HasForeignKey(v => v.Question);
    }
}
