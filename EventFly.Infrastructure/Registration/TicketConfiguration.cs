using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>, IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.ToTable("registration_tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.AttendeeName).HoldsText(Guest.NameLength);
        builder.Property(t => t.AttendeeEmail).HasMaxLength(Guest.EmailLength);
        builder.Property(t => t.FoldedText).HasMaxLength(SearchWords.Length);
        builder.Property(t => t.Code).HasMaxLength(32);
        builder.Property(t => t.HolderKey).HasMaxLength(32);
        builder.Property(t => t.HolderEmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(t => t.AdmittedDevice).HasMaxLength(Scan.DeviceLength);
        builder.ComplexProperty(t => t.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.HasOne<Order>().WithMany().HasForeignKey(t => t.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(t => t.Type).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        // Few are passed on.
        builder.HasIndex(t => t.HolderKey).IsUnique().HasFilter("holder_key is not null");
        builder.HasIndex(t => t.HolderEmailKey).HasFilter("holder_email_key is not null");
        // Empty, once DerivedColumns was through.
        builder.HasIndex(t => t.Id, "ix_registration_tickets_not_folded").HasFilter("folded_text = ''");
        builder.HasIndex(t => new
        {
            t.Event,
            t.OpensNothing,
            t.State,
            t.AdmittedAt,
        });
    }

    public void Configure(EntityTypeBuilder<Transfer> builder)
    {
        builder.ToTable("registration_transfers");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Code).HasMaxLength(32);
        builder.Property(t => t.FormerAttendee).HoldsText(Guest.NameLength);
        builder.Property(t => t.FromKey).HasMaxLength(32);
        builder.Property(t => t.FromName).HoldsText(Guest.NameLength);
        builder.Property(t => t.FromEmail).HasMaxLength(Guest.EmailLength);
        builder.Property(t => t.ToKey).HasMaxLength(32);
        builder.Property(t => t.ToName).HoldsText(Guest.NameLength);
        builder.Property(t => t.ToEmail).HasMaxLength(Guest.EmailLength);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(t => t.Ticket).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => t.Code).IsUnique();
        builder.HasIndex(t => t.FromKey);
    }
}
