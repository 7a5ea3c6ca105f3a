using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
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
        builder.Property(o => o.Name).HoldsText(Guest.NameLength);
        builder.Property(o => o.Email).HasMaxLength(Guest.EmailLength);
        builder.Property(o => o.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(o => o.FoldedText).HasMaxLength(SearchWords.Length);
        builder.OwnsMany(
            o => o.Lines,
            line =>
            {
                line.ToTable("registration_order_lines");
                line.WithOwner().HasForeignKey("OrderId");
                line.HasKey("OrderId", nameof(OrderLine.Number));
                line.Property(l => l.Number).ValueGeneratedNever();
                line.HasOne<TicketType>().WithMany().HasForeignKey(l => l.Type).OnDelete(DeleteBehavior.Restrict);
            }
        );
        builder.ComplexProperty(o => o.Total, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.Ignore(o => o.PayableUntil);
        builder.Ignore(o => o.KeptUntil);
        builder
            .Property(o => o.Refunds)
            .HasConversion<RefundPolicyConverter>()
            .HasMaxLength(RefundPolicyConverter.Length);
        builder.Property(o => o.Code).HasMaxLength(TicketCode.Longest);
        builder.Property(o => o.RequestDigest).HasMaxLength(Order.RequestDigestLength);
        builder.Property(o => o.PayTo).HoldsText(Order.PayToLength);
        builder.Property(o => o.Language).HasMaxLength(Order.LanguageLength);
        builder.Property(o => o.Via).HasMaxLength(LinkCode.Longest);
        builder.HasIndex(o => o.GiveBackSince).HasFilter("give_back_since is not null");
        builder.HasIndex(o => o.Key).IsUnique();
        // The key first: it finds an order alone (TakeOrders).
        builder.HasIndex(o => new { o.RequestKey, o.Event }).IsUnique();
        builder.HasIndex(o => o.EmailKey);
        builder.HasIndex(o => new { o.Event, o.PlacedAt });
        // Empty, once DerivedColumns was through.
        builder.HasIndex(o => o.Id, "ix_registration_orders_not_folded").HasFilter("folded_text = ''");
        builder.HasIndex(o => o.Account);
        // Few are pending at a time.
        builder.HasIndex(o => o.HeldUntil).HasFilter($"state = '{nameof(OrderState.Pending)}'");
    }
}
