using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement;

internal sealed class StageConfiguration
    : IEntityTypeConfiguration<Stage>,
        IEntityTypeConfiguration<HallParticipant>,
        IEntityTypeConfiguration<Rehearsal>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.ToTable("engagement_stages");
        builder.HasKey(s => s.Event);
        builder.Property(s => s.Event).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HallParticipant> builder)
    {
        builder.ToTable("engagement_participants");
        builder.HasKey(p => new { p.Event, p.Participant });
        builder.Property(p => p.Nickname).HasMaxLength(Nickname.StoredLength);
        builder.Property(p => p.NicknameKey).HasMaxLength(2 * Nickname.StoredLength);
        builder.Property(p => p.RefusedKey).HasMaxLength(2 * Nickname.StoredLength);
        builder.Property(p => p.LastAskedAt).IsConcurrencyToken();
        builder.Ignore(p => p.Exclusion);
        // Two who want the same nickname at once: the database lets one through.
        builder.HasIndex(p => new { p.Event, p.NicknameKey }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Rehearsal> builder)
    {
        builder.ToTable("engagement_rehearsals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Event, r.PurgedAt });
    }
}
