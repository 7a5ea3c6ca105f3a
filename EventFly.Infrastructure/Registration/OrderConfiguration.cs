using EventFly.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("registration_orders");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Key).HasMaxLength(32);
        builder.Property(o => o.RequestKey).HasMaxLength(Order.RequestKeyLength);
        builder.Property(o => o.Name).HasMaxLength(Guest.NameLength);
        builder.Property(o => o.Email).HasMaxLength(Guest.EmailLength);
        builder.Property(o => o.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(o => o.ContinueAt).HasMaxLength(2_000);
        builder.ComplexProperty(o => o.Total, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.HasIndex(o => o.Key).IsUnique();
        builder.HasIndex(o => new { o.Event, o.RequestKey }).IsUnique();
        builder.HasIndex(o => o.EmailKey);
        builder.HasIndex(o => o.Account);
    }
}
