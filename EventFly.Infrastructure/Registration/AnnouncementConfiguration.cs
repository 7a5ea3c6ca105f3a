using System.Text.Json;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Orders;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class AnnouncementConfiguration
    : IEntityTypeConfiguration<Announcement>,
        IEntityTypeConfiguration<AnnouncementCopy>,
        IEntityTypeConfiguration<Unsubscription>,
        IEntityTypeConfiguration<BadAddress>
{
    private const int DomainLength = 253;

    public void Configure(EntityTypeBuilder<Announcement> builder)
    {
        builder.ToTable("registration_announcements");
        builder.Property(a => a.Id).ValueGeneratedNever();
        // Read and written as a whole, and never looked into by a query.
        builder
            .Property(a => a.Details)
            .HoldsTexts()
            .HasConversion(
                details => JsonSerializer.Serialize(details, Json.Options),
                stored => JsonSerializer.Deserialize<AnnouncementDetails>(stored, Json.Options)!
            );
        builder.Property(a => a.GatheredTo).HasMaxLength(40);
        builder.HasIndex(a => a.Event);
        builder.HasIndex(a => new { a.State, a.DueAt });
    }

    public void Configure(EntityTypeBuilder<AnnouncementCopy> builder)
    {
        builder.ToTable("registration_announcement_copies");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Key).HasMaxLength(32);
        builder.Property(c => c.Name).HoldsText(Guest.NameLength);
        builder.Property(c => c.Email).HasMaxLength(Guest.EmailLength);
        builder.Property(c => c.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(c => c.Domain).HasMaxLength(DomainLength);
        builder.Property(c => c.Language).HasMaxLength(Order.LanguageLength);
        builder.Property(c => c.Page).HasMaxLength(100);
        builder.Property(c => c.Reason).HoldsText(AnnouncementCopy.ReasonLength);
        builder.HasOne<Announcement>().WithMany().HasForeignKey(c => c.Announcement).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.Key).IsUnique();
        builder.HasIndex(c => new { c.Announcement, c.EmailKey }).IsUnique();
        builder.HasIndex(c => new
        {
            c.Announcement,
            c.State,
            c.Id,
        });
    }

    public void Configure(EntityTypeBuilder<Unsubscription> builder)
    {
        builder.ToTable("registration_unsubscriptions");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.Property(u => u.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.HasIndex(u => new { u.Organization, u.EmailKey }).IsUnique();
        builder.HasIndex(u => u.Announcement);
    }

    public void Configure(EntityTypeBuilder<BadAddress> builder)
    {
        builder.ToTable("registration_bad_addresses");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(b => b.Reason).HoldsText(AnnouncementCopy.ReasonLength);
        builder.HasIndex(b => b.EmailKey).IsUnique();
    }
}
