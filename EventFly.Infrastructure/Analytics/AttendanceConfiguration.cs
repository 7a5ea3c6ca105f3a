using EventFly.Core.Analytics.Arrivals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Analytics;

internal sealed class AttendanceConfiguration
    : IEntityTypeConfiguration<AttendanceCount>,
        IEntityTypeConfiguration<ArrivalBucket>
{
    public void Configure(EntityTypeBuilder<AttendanceCount> builder)
    {
        builder.ToTable("analytics_attendance");
        builder.HasKey(a => a.Event);
        builder.Property(a => a.Event).ValueGeneratedNever();
        builder.Property(a => a.Zone).HasMaxLength(64);
        builder.HasIndex(a => a.Organization);
    }

    public void Configure(EntityTypeBuilder<ArrivalBucket> builder)
    {
        builder.ToTable("analytics_arrivals");
        builder.HasKey(a => new
        {
            a.Event,
            a.Start,
            a.Minutes,
        });
        builder.Property(a => a.Minutes).ValueGeneratedNever();
        builder.HasIndex(a => new { a.Minutes, a.Start });
    }
}
