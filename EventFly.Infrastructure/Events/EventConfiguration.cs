using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Events;

internal sealed class EventConfiguration : IEntityTypeConfiguration<Event>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("events_events");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Title).HoldsText(Event.TitleLength);
        builder.Property(e => e.Summary).HoldsText(Event.SummaryLength);
        builder.Property(e => e.Description).HoldsText(Event.DescriptionLength);
        builder.Property(e => e.Slug).HasMaxLength(100);
        builder.Property(e => e.Code).HasMaxLength(16);
        builder.Property(e => e.Zone).HasMaxLength(64);
        builder.Property(e => e.Language).HasMaxLength(2);
        builder.Property(e => e.Currency).HasMaxLength(3);
        builder.PrimitiveCollection(e => e.Tags).HoldsTexts();
        builder.Property(e => e.CancelReason).HoldsText(Event.ReasonLength);
        builder.Property(e => e.SearchText).HasMaxLength(SearchWords.Length);
        builder.Property(e => e.SearchPlace).HasMaxLength(SearchWords.Length);
        builder.ComplexProperty(
            e => e.Place,
            place =>
            {
                place.Property(p => p.Venue).HoldsText(Event.PlaceLength);
                place.Property(p => p.Address).HoldsText(Event.PlaceLength);
                place.Property(p => p.City).HoldsText(Event.PlaceLength);
                place.Property(p => p.Country).HoldsText(Event.PlaceLength);
            }
        );
        builder.HasIndex(e => e.Slug).IsUnique();
        builder.HasIndex(e => e.Code).IsUnique();
        builder.HasIndex(e => new { e.Organization, e.StartsAt });
        builder.HasIndex(e => e.LastDay);
        builder.HasIndex(e => new { e.Series, e.StartsAt });
        builder.HasIndex(e => new
        {
            e.State,
            e.IsListed,
            e.EndsAt,
        });
    }
}
