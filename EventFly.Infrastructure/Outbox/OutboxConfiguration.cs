using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Outbox;

internal sealed class OutboxConfiguration
    : IEntityTypeConfiguration<OutboxMessage>,
        IEntityTypeConfiguration<InboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.HasKey(m => m.Position);
        builder.Property(m => m.Position).ValueGeneratedOnAdd();
        builder.HasIndex(m => m.Id).IsUnique();
        builder.Property(m => m.Name).HasMaxLength(100);
        builder.Property(m => m.Body).HasMaxLength(16_000);
        builder.Property(m => m.Language).HasMaxLength(35);
        builder.Property(m => m.LastError).HasMaxLength(2_000);
        builder.HasIndex(m => new
        {
            m.DeliveredAt,
            m.ParkedAt,
            m.NextAttemptAt,
        });
    }

    public void Configure(EntityTypeBuilder<InboxMessage> builder)
    {
        builder.ToTable("inbox_messages");
        builder.HasKey(m => new { m.MessageId, m.FollowUp });
        // The columns keep the names that they had before follow-ups were called so: a release beside this one reads them.
        builder.Property(m => m.FollowUp).HasColumnName("Reaction").HasMaxLength(100);
        builder.Property(m => m.FollowedAt).HasColumnName("ReactedAt");
    }
}
