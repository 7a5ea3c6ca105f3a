using System.Text.Json;
using EventFly.Core.Engagement;
using EventFly.Core.Engagement.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement;

internal sealed class PollConfiguration
    : IEntityTypeConfiguration<Poll>,
        IEntityTypeConfiguration<Ballot>,
        IEntityTypeConfiguration<PollRound>,
        IEntityTypeConfiguration<Tally>
{
    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("engagement_polls");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Question).HasMaxLength(Poll.QuestionLength);
        builder.PrimitiveCollection(p => p.Options).HasMaxLength(2_000);
        builder.PrimitiveCollection(p => p.Pictures).HasMaxLength(2_000);
        builder.Property(p => p.Low).HasPrecision(20, 6);
        builder.Property(p => p.High).HasPrecision(20, 6);
        builder.Property(p => p.LowLabel).HasMaxLength(Poll.LabelLength);
        builder.Property(p => p.HighLabel).HasMaxLength(Poll.LabelLength);
        builder.Property(p => p.Unit).HasMaxLength(Poll.LabelLength);
        builder
            .Property(p => p.Marking)
            .HasMaxLength(4_000)
            .HasConversion(
                marking => JsonSerializer.Serialize(marking, JsonSerializerOptions.Default),
                stored => JsonSerializer.Deserialize<Marking>(stored, JsonSerializerOptions.Default)
            );
        builder.HasIndex(p => new { p.Event, p.PreparedAt });
        builder.HasIndex(p => new { p.Quiz, p.Number });
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

    public void Configure(EntityTypeBuilder<PollRound> builder)
    {
        builder.ToTable("engagement_rounds");
        builder.HasKey(r => new { r.Poll, r.Round });
        builder.HasOne<Poll>().WithMany().HasForeignKey(r => r.Poll);
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
            t.Key,
        });
        builder.Property(t => t.Key).HasMaxLength(Tally.KeyLength);
        builder.HasOne<Poll>().WithMany().HasForeignKey(t => t.Poll);
    }
}
