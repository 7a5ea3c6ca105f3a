using EventFly.Core.Engagement.Feed.Moderation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Feed;

internal sealed class ModerationConfiguration : IEntityTypeConfiguration<ModerationEntry>
{
    public void Configure(EntityTypeBuilder<ModerationEntry> builder)
    {
        builder.ToTable("engagement_moderation");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Detail).HasMaxLength(ModerationEntry.DetailLength);
        builder.HasIndex(e => new { e.Event, e.At });
    }
}
