using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Picks;
using EventFly.Core.Events.Rooms;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Events.Speakers;
using EventFly.Core.Events.Tracks;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventFly.Infrastructure.Events;

internal sealed class ScheduleConfiguration
    : IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<SessionPick>,
        IEntityTypeConfiguration<Speaker>,
        IEntityTypeConfiguration<Room>,
        IEntityTypeConfiguration<Track>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable(
            "events_sessions",
            t =>
                t.HasCheckConstraint(
                    "ck_events_sessions_taken",
                    "taken >= 0 and waiting >= 0 and (capacity is null or taken <= capacity)"
                )
        );
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Title).HoldsText(Session.TitleLength);
        builder.Property(s => s.Abstract).HoldsTexts();
        builder.Property(s => s.Start).HasConversion<WallClockConverter>().HasMaxLength(WallClockConverter.Length);
        builder.Property(s => s.End).HasConversion<WallClockConverter>().HasMaxLength(WallClockConverter.Length);
        builder
            .Property(s => s.Speakers)
            .HoldsTexts()
            .HasConversion(
                ids => string.Join(' ', ids.Select(id => id.Value.ToString("N"))),
                stored => Read(stored),
                new ValueComparer<IReadOnlyList<SpeakerId>>(
                    (one, other) => one!.SequenceEqual(other!),
                    ids => ids.Aggregate(0, (hash, id) => HashCode.Combine(hash, id)),
                    ids => ids.ToList()
                )
            );
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.Event).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(s => s.Room).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Track>().WithMany().HasForeignKey(s => s.Track).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SessionPick> builder)
    {
        builder.ToTable("events_session_picks");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasOne<Session>().WithMany().HasForeignKey(p => p.Session).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => new { p.Session, p.Account }).IsUnique().HasFilter("account is not null");
        builder.HasIndex(p => new { p.Session, p.Participant }).IsUnique().HasFilter("account is null");
        builder.HasIndex(p => new { p.Session, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.Event, p.Account });
        builder.HasIndex(p => new { p.Event, p.Participant });
    }

    public void Configure(EntityTypeBuilder<Speaker> builder)
    {
        builder.ToTable("events_speakers");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HoldsText(Speaker.NameLength);
        builder.Property(s => s.Line).HoldsText(Speaker.LineLength);
        builder.Property(s => s.Bio).HoldsTexts();
        builder.HasOne<Event>().WithMany().HasForeignKey(s => s.Event).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("events_rooms");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HoldsText(Room.NameLength);
        builder.HasOne<Event>().WithMany().HasForeignKey(r => r.Event).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Track> builder)
    {
        builder.ToTable("events_tracks");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HoldsText(Track.NameLength);
        builder.HasOne<Event>().WithMany().HasForeignKey(t => t.Event).OnDelete(DeleteBehavior.Restrict);
    }

    private static IReadOnlyList<SpeakerId> Read(string stored) =>
        [.. stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new SpeakerId(Guid.Parse(id)))];

    /// <summary>What a clock on a wall shows, as <c>2026-09-12T09:00</c>: no database takes it for an instant, and each can sort it.</summary>
    private sealed class WallClockConverter()
        : ValueConverter<DateTime, string>(
            time => time.ToString(Format, CultureInfo.InvariantCulture),
            stored => DateTime.ParseExact(stored, Format, CultureInfo.InvariantCulture)
        )
    {
        public const int Length = 16;

        private const string Format = "yyyy-MM-dd'T'HH:mm";
    }
}
