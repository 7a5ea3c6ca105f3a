using EventFly.Core.Registration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class TicketTypeConfiguration : IEntityTypeConfiguration<TicketType>
{
    public void Configure(EntityTypeBuilder<TicketType> builder)
    {
        builder.ToTable(
            "registration_ticket_types",
            t => t.HasCheckConstraint("ck_registration_ticket_types_sold", "sold >= 0 and sold <= quota")
        );
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(TicketType.NameLength);
        builder.ComplexProperty(t => t.Price, p => p.Property(m => m.Currency).HasMaxLength(3));
        builder.Ignore(t => t.Left);
        builder.HasIndex(t => t.Event);
    }
}
