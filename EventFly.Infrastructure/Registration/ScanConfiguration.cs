using EventFly.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class ScanConfiguration : IEntityTypeConfiguration<Scan>
{
    public void Configure(EntityTypeBuilder<Scan> builder)
    {
        builder.ToTable("registration_scans");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Subject).HasMaxLength(Guest.NameLength);
        builder.Property(s => s.Device).HasMaxLength(Scan.DeviceLength);
        builder.Property(s => s.Reason).HasMaxLength(Scan.ReasonLength);
        builder.HasIndex(s => new { s.Event, s.At });
    }
}
