using EventFly.Core.Events.Events;
using EventFly.Core.Events.Following;
using EventFly.Core.Events.Listings;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Events;

internal sealed class ListingConfiguration : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("events_listings");
        builder.HasKey(l => l.Number);
        builder.Property(l => l.Number).ValueGeneratedNever();
        builder.Property(l => l.Zone).HasMaxLength(64);
        builder.Property(l => l.Language).HasMaxLength(2);
        builder.Property(l => l.Currency).HasMaxLength(3);
        builder.PrimitiveCollection(l => l.Tags).HoldsTexts();
        builder.HasOne<Event>().WithOne().HasForeignKey<Listing>(l => l.Event).OnDelete(DeleteBehavior.Cascade);
        // Walked in the order of time, and most rows that are not wanted are told from it alone. Another one that begins with
        // the same would be taken for a range of ends, and all that is found sorted.
        builder.HasIndex(l => new
        {
            l.IsPublic,
            l.StartsAt,
            l.EndsAt,
            l.LastDay,
        });
        builder.HasIndex(l => new { l.Latitude, l.Longitude });
        builder.HasIndex(l => l.PriceUntil);
    }
}

internal sealed class ListingWordsConfiguration : IEntityTypeConfiguration<ListingWords>
{
    public void Configure(EntityTypeBuilder<ListingWords> builder)
    {
        builder.ToTable("events_listing_words");
        builder.HasKey(w => w.Number);
        builder.Property(w => w.Number).ValueGeneratedNever();
        builder.Property(w => w.Title).HasMaxLength(Listing.WordsLength);
        builder.Property(w => w.Tags).HasMaxLength(Listing.WordsLength);
        builder.Property(w => w.Summary).HasMaxLength(Listing.WordsLength);
        builder.Property(w => w.Place).HasMaxLength(Listing.WordsLength);
        builder.Property(w => w.Description).HasMaxLength(-1);
        builder.HasOne<Listing>().WithOne().HasForeignKey<ListingWords>(w => w.Number).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class KnownWordConfiguration : IEntityTypeConfiguration<KnownWord>
{
    public void Configure(EntityTypeBuilder<KnownWord> builder)
    {
        builder.ToTable("events_known_words");
        builder.HasKey(w => w.Word);
        builder.Property(w => w.Word).HasMaxLength(KnownWord.Longest * Text.UnitsPerCharacter);
    }
}

internal sealed class WordGramConfiguration : IEntityTypeConfiguration<WordGram>
{
    public void Configure(EntityTypeBuilder<WordGram> builder)
    {
        builder.ToTable("events_word_grams");
        builder.HasKey(g => new
        {
            g.Gram,
            g.Length,
            g.Word,
        });
        builder.Property(g => g.Gram).HasMaxLength(WordGram.Letters * Text.UnitsPerCharacter);
        builder.Property(g => g.Word).HasMaxLength(KnownWord.Longest * Text.UnitsPerCharacter);
    }
}

internal sealed class FollowConfiguration : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> builder)
    {
        builder.ToTable("events_follows");
        builder.HasKey(f => f.Number);
        builder.Property(f => f.Language).HasMaxLength(8);
        builder.HasIndex(f => new { f.Account, f.Organization }).IsUnique();
        builder.HasIndex(f => new { f.Organization, f.Number });
    }
}
