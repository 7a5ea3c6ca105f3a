using EventFly.Core.Registration.SalesLinks;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class SalesLinkConfiguration : IEntityTypeConfiguration<SalesLink>
{
    public void Configure(EntityTypeBuilder<SalesLink> builder)
    {
        builder.ToTable("registration_sales_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Name).HoldsText(SalesLinkDetails.NameLength);
        builder.Property(l => l.Code).HasMaxLength(LinkCode.Longest);
        builder.HasIndex(l => new { l.Event, l.Code }).IsUnique();
    }
}
