using EventFly.Core.Registration.OrderChanges;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class OrderChangeConfiguration : IEntityTypeConfiguration<OrderChange>
{
    public void Configure(EntityTypeBuilder<OrderChange> builder)
    {
        builder.ToTable("registration_order_changes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.RequestKey).HasMaxLength(Order.RequestKeyLength);
        builder.Property(c => c.RequestDigest).HasMaxLength(Order.RequestDigestLength);
        builder.Property(c => c.By).HoldsText(OrderChange.ByLength);
        builder.ComplexProperty(c => c.Amount, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder.Ignore(c => c.Takes);
        builder.Ignore(c => c.Back);
        builder.OwnsMany(
            c => c.Lines,
            line =>
            {
                line.ToTable("registration_order_change_lines");
                line.WithOwner().HasForeignKey("ChangeId");
                line.HasKey("ChangeId", nameof(OrderLine.Number));
                line.Property(l => l.Number).ValueGeneratedNever();
                line.HasOne<TicketType>().WithMany().HasForeignKey(l => l.Type).OnDelete(DeleteBehavior.Restrict);
            }
        );
        builder.OwnsMany(
            c => c.Swaps,
            swap =>
            {
                swap.ToTable("registration_ticket_swaps");
                swap.WithOwner().HasForeignKey("ChangeId");
                swap.HasKey("ChangeId", nameof(TicketSwap.Ticket));
                swap.Property(s => s.Ticket).ValueGeneratedNever();
                swap.Property(s => s.Code).HasMaxLength(32);
                swap.HasOne<TicketType>().WithMany().HasForeignKey(s => s.From).OnDelete(DeleteBehavior.Restrict);
                swap.HasOne<TicketType>().WithMany().HasForeignKey(s => s.To).OnDelete(DeleteBehavior.Restrict);
                swap.HasIndex(s => s.Code);
            }
        );
        builder.HasOne<Order>().WithMany().HasForeignKey(c => c.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.Order, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.Order, c.RequestKey }).IsUnique();
        builder.HasIndex(c => c.Payment);
        // Few are open at a time.
        builder.HasIndex(c => c.HeldUntil).HasFilter($"state = '{nameof(OrderChangeState.Open)}'");
    }
}
