using EventFly.Core.Registration.CheckIn;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class ScanConfiguration : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> builder)
    {
        builder.ToTable("registration_scans");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Subject).HoldsText(Guest.NameLength);
        builder.Property(s => s.Device).HasMaxLength(Scan.DeviceLength);
        builder.Property(s => s.Reason).HoldsText(Scan.ReasonLength);
        builder.HasIndex(s => new { s.Event, s.At });
        builder.HasIndex(s => s.Ticket);
    }
}
