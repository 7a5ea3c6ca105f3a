using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement;

internal sealed class PollConfiguration
    : IEntityTypeConfiguration<Poll>,
        IEntityTypeConfiguration<Ballot>,
        IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("engagement_polls");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Question).HasMaxLength(Poll.QuestionLength);
        builder.PrimitiveCollection(p => p.Options).HasMaxLength(2_000);
        builder.HasIndex(p => new { p.Event, p.PreparedAt });
    }

    public void Configure(EntityTypeBuilder<Ballot> builder)
    {
        builder.ToTable("engagement_ballots");
        // One vote for each participant and round: the database says so, whatever the code believes.
        builder.HasKey(b => new
        {
            b.Poll,
            b.Round,
            b.Participant,
        });
        builder.HasOne<Poll>().WithMany().HasForeignKey(b => b.Poll);
    }

    public void Configure(EntityTypeBuilder<Tally> builder)
    {
        builder.ToTable(
            "engagement_tallies",
            table => table.HasCheckConstraint("ck_engagement_tallies_count", "count >= 0")
        );
        builder.HasKey(t => new
        {
            t.Poll,
            t.Round,
            t.Option,
        });
        builder.HasOne<Poll>().WithMany().HasForeignKey(t => t.Poll);
    }
}
