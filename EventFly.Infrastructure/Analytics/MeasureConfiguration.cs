using EventFly.Core.Analytics.Measures;
using EventFly.Core.Analytics.Visits;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Analytics;

internal sealed class MeasureConfiguration
    : IEntityTypeConfiguration<TicketMark>,
        IEntityTypeConfiguration<OrderMark>,
        IEntityTypeConfiguration<MoneyMark>,
        IEntityTypeConfiguration<SaleHour>,
        IEntityTypeConfiguration<DeskCount>,
        IEntityTypeConfiguration<VisitDay>
{
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<TicketMark> builder)
    {
        builder.ToTable("analytics_ticket_marks");
        builder.HasKey(m => m.Ticket);
        builder.Property(m => m.Ticket).ValueGeneratedNever();
        builder.Property(m => m.Currency).HasMaxLength(CurrencyLength);
        builder.Property(m => m.Desk).HasMaxLength(DeskCount.NameLength);
        builder.HasIndex(m => m.Event);
    }

    public void Configure(EntityTypeBuilder<OrderMark> builder)
    {
        builder.ToTable("analytics_order_marks");
        builder.HasKey(m => m.Order);
        builder.Property(m => m.Order).ValueGeneratedNever();
        builder.Property(m => m.Currency).HasMaxLength(CurrencyLength);
        builder.HasIndex(m => new { m.Event, m.PaidAt });
    }

    public void Configure(EntityTypeBuilder<MoneyMark> builder)
    {
        builder.ToTable("analytics_money_marks");
        builder.HasKey(m => new
        {
            m.Order,
            m.At,
            m.Currency,
        });
        builder.Property(m => m.Currency).HasMaxLength(CurrencyLength);
        builder.HasIndex(m => m.Event);
    }

    public void Configure(EntityTypeBuilder<SaleHour> builder)
    {
        builder.ToTable("analytics_sale_hours");
        builder.HasKey(h => new
        {
            h.Event,
            h.Day,
            h.Hour,
            h.Currency,
        });
        builder.Property(h => h.Hour).ValueGeneratedNever();
        builder.Property(h => h.Currency).HasMaxLength(CurrencyLength);
    }

    public void Configure(EntityTypeBuilder<DeskCount> builder)
    {
        builder.ToTable("analytics_desk_counts");
        builder.HasKey(d => new { d.Event, d.Desk });
        builder.Property(d => d.Desk).HasMaxLength(DeskCount.NameLength);
    }

    public void Configure(EntityTypeBuilder<VisitDay> builder)
    {
        builder.ToTable("analytics_visit_days");
        builder.HasKey(v => new { v.Event, v.Day });
    }
}
