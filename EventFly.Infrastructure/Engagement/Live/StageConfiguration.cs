using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Rehearsals;
using EventFly.Core.Engagement.Live.Stages;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Live;

internal sealed class StageConfiguration
    : IEntityTypeConfiguration<Stage>,
        IEntityTypeConfiguration<HallParticipant>,
        IEntityTypeConfiguration<ParticipantAccount>,
        IEntityTypeConfiguration<Rehearsal>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.ToTable("engagement_stages");
        builder.HasKey(s => s.Event);
        builder.Property(s => s.Event).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<HallParticipant> builder)
    {
        builder.ToTable("engagement_participants");
        builder.HasKey(p => new { p.Event, p.Participant });
        builder.Property(p => p.Nickname).HoldsText(Nickname.Longest);
        builder.Property(p => p.NicknameKey).HoldsText(2 * Nickname.Longest);
        builder.Property(p => p.RefusedKey).HoldsText(2 * Nickname.Longest);
        builder.Property(p => p.LastAskedAt).IsConcurrencyToken();
        builder.Ignore(p => p.Exclusion);
        // Two who want the same nickname at once: the database lets one through.
        builder.HasIndex(p => new { p.Event, p.NicknameKey }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ParticipantAccount> builder)
    {
        builder.ToTable("engagement_participant_accounts");
        builder.HasKey(a => new
        {
            a.Event,
            a.Participant,
            a.Account,
        });
    }

    public void Configure(EntityTypeBuilder<Rehearsal> builder)
    {
        builder.ToTable("engagement_rehearsals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        // All polls and quizzes of an event in brief: there is no telling how many.
        builder.Property(r => r.Before).HoldsTexts();
        builder.HasIndex(r => new { r.Event, r.PurgedAt });
    }
}
