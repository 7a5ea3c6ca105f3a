using EventFly.Core.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Analytics;

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<ParticipationCount>
{
    public void Configure(EntityTypeBuilder<ParticipationCount> builder)
    {
        builder.ToTable("analytics_participation");
        builder.HasKey(p => p.Event);
        builder.Property(p => p.Event).ValueGeneratedNever();
    }
}
