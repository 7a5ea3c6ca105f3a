using EventFly.Core.Registration.Notices;
using EventFly.Core.Registration.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Occasion>, IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Occasion> builder)
    {
        builder.ToTable("registration_occasions");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Reason).HasMaxLength(Occasion.ReasonLength);
        builder.HasIndex(o => new { o.Event, o.Reason }).IsUnique();
        builder.HasIndex(o => o.FinishedAt);
    }

    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("registration_notices");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.HasOne<Occasion>().WithMany().HasForeignKey(n => n.Occasion).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Order>().WithMany().HasForeignKey(n => n.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(n => new { n.Occasion, n.Order }).IsUnique();
    }
}
