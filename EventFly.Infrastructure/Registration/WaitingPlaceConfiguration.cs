using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.SalesLinks;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Core.Registration.WaitingList;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class WaitingPlaceConfiguration : IEntityTypeConfiguration<WaitingPlace>
{
    public void Configure(EntityTypeBuilder<WaitingPlace> builder)
    {
        builder.ToTable("registration_waiting_places");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Key).HasMaxLength(32);
        builder.Property(p => p.RequestKey).HasMaxLength(Order.RequestKeyLength);
        builder.Property(p => p.Name).HoldsText(Guest.NameLength);
        builder.Property(p => p.Email).HasMaxLength(Guest.EmailLength);
        builder.Property(p => p.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(p => p.Language).HasMaxLength(Order.LanguageLength);
        builder.Property(p => p.Via).HasMaxLength(LinkCode.Longest);
        builder.Property(p => p.OfferCode).HasMaxLength(TicketCode.Longest);
        builder.HasOne<TicketType>().WithMany().HasForeignKey(p => p.Type).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Voucher>().WithMany().HasForeignKey(p => p.Voucher).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.Key).IsUnique();
        builder.HasIndex(p => new { p.Event, p.RequestKey }).IsUnique();
        builder.HasIndex(p => new { p.Event, p.OfferCode }).HasFilter("offer_code <> ''");
        builder.HasIndex(p => new { p.Type, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.Type, p.EmailKey });
        builder.HasIndex(p => p.State);
    }
}
