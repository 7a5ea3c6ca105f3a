using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class TicketTypeConfiguration
    : IEntityTypeConfiguration<TicketType>,
        IEntityTypeConfiguration<TicketHold>
{
    public void Configure(EntityTypeBuilder<TicketType> builder)
    {
        builder.ToTable(
            "registration_ticket_types",
            t =>
                t.HasCheckConstraint(
                    "ck_registration_ticket_types_sold",
                    "sold >= 0 and held >= 0 and sold + held <= quota"
                )
        );
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HoldsText(TicketType.NameLength);
        builder.ComplexProperty(t => t.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.ComplexProperty(t => t.Tax);
        builder.Property(t => t.About).HoldsText(TicketType.AboutLength);
        builder.Property(t => t.AccessCode).HasMaxLength(TicketCode.Longest);
        builder
            .Property(t => t.SaleStartsBefore)
            .HasConversion<SaleTimeConverter>()
            .HasMaxLength(SaleTimeConverter.Length);
        builder
            .Property(t => t.SaleEndsBefore)
            .HasConversion<SaleTimeConverter>()
            .HasMaxLength(SaleTimeConverter.Length);
        builder.OwnsMany(
            t => t.Steps,
            step =>
            {
                step.ToTable("registration_price_steps");
                step.WithOwner().HasForeignKey("TicketTypeId");
                step.HasKey("TicketTypeId", nameof(PriceStep.Number));
                step.Property(s => s.Number).ValueGeneratedNever();
            }
        );
        builder.HasIndex(t => t.Event);
    }

    public void Configure(EntityTypeBuilder<TicketHold> builder)
    {
        builder.ToTable("registration_holds");
        builder.HasKey(h => new { h.Order, h.Type });
        builder.HasOne<Order>().WithMany().HasForeignKey(h => h.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(h => h.Type).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(h => new { h.Type, h.Until });
    }
}
