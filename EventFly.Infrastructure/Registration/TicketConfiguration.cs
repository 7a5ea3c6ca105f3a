using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("registration_tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.AttendeeName).HoldsText(Guest.NameLength);
        builder.Property(t => t.AttendeeEmail).HasMaxLength(Guest.EmailLength);
        builder.Property(t => t.FoldedText).HasMaxLength(SearchWords.Length);
        builder.Property(t => t.Code).HasMaxLength(32);
        builder.Property(t => t.AdmittedDevice).HasMaxLength(Scan.DeviceLength);
        builder.ComplexProperty(t => t.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.HasOne<Order>().WithMany().HasForeignKey(t => t.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(t => t.Type).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        // Empty, once DerivedColumns was through.
        builder.HasIndex(t => t.Id, "ix_registration_tickets_not_folded").HasFilter("folded_text = ''");
        builder.HasIndex(t => new
        {
            t.Event,
            t.State,
            t.AdmittedAt,
        });
    }
}
