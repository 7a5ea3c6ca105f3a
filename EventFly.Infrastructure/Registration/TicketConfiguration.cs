using EventFly.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("registration_tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.AttendeeName).HasMaxLength(Guest.NameLength);
        builder.Property(t => t.AttendeeEmail).HasMaxLength(Guest.EmailLength);
        builder.Property(t => t.SearchText).HasMaxLength(Guest.NameLength + Guest.EmailLength + 1);
        builder.Property(t => t.Code).HasMaxLength(32);
        builder.Property(t => t.AdmittedDevice).HasMaxLength(Scan.DeviceLength);
        builder.ComplexProperty(t => t.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.HasOne<Order>().WithMany().HasForeignKey(t => t.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(t => t.Type).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.HasIndex(t => new
        {
            t.Event,
            t.State,
            t.AdmittedAt,
        });
    }
}
