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
    }

    public void Configure(EntityTypeBuilder<Rehearsal> builder)
    {
        builder.ToTable("engagement_rehearsals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.HasIndex(r => new { r.Event, r.PurgedAt });
    }
}
