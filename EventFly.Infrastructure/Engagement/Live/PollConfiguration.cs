using System.Text.Encodings.Web;
using System.Text.Json;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Live;

internal sealed class PollConfiguration
    : IEntityTypeConfiguration<Poll>,
        IEntityTypeConfiguration<Ballot>,
        IEntityTypeConfiguration<PollRound>,
        IEntityTypeConfiguration<Tally>
{
    // With one unit for each letter of every script: escaped, ten answers in Cyrillic would not fit into the column.
    private static readonly JsonSerializerOptions AsTyped = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Configure(EntityTypeBuilder<Poll> builder)
    {
        builder.ToTable("engagement_polls");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Question).HoldsText(Poll.QuestionLength);
        builder.PrimitiveCollection(p => p.Options).HoldsTexts();
        builder.PrimitiveCollection(p => p.Pictures).HasMaxLength(2_000);
        builder.Property(p => p.Low).HasPrecision(20, 6);
        builder.Property(p => p.High).HasPrecision(20, 6);
        builder.Property(p => p.LowLabel).HoldsText(Poll.LabelLength);
        builder.Property(p => p.HighLabel).HoldsText(Poll.LabelLength);
        builder.Property(p => p.Unit).HoldsText(Poll.LabelLength);
        builder
            .Property(p => p.Marking)
            .HoldsTexts()
            .HasConversion(
                marking => JsonSerializer.Serialize(marking, AsTyped),
                stored => JsonSerializer.Deserialize<Marking>(stored, AsTyped)
            );
        builder.HasIndex(p => new { p.Event, p.PreparedAt });
        builder.HasIndex(p => new { p.Quiz, p.Number });
        // What is closed and waits to be sealed, asked every second: a handful of thousands.
        builder.HasIndex(p => new { p.State, p.IsSealed });
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
        builder.Property(b => b.Answer).HoldsText(AnswerRules.TextLength);
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
        builder.Property(t => t.Key).HasMaxLength(Tally.KeyUnits);
        builder.HasOne<Poll>().WithMany().HasForeignKey(t => t.Poll);
    }
}
