using System.Text.Json;
using EventFly.Core.Registration.Feedback;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class FeedbackConfiguration
    : IEntityTypeConfiguration<FeedbackForm>,
        IEntityTypeConfiguration<GuestFeedback>,
        IEntityTypeConfiguration<SessionStars>,
        IEntityTypeConfiguration<FeedbackAnswer>
{
    public void Configure(EntityTypeBuilder<FeedbackForm> builder)
    {
        builder.ToTable("registration_feedback_forms");
        builder.HasKey(f => f.Event);
        builder.Property(f => f.Event).ValueGeneratedNever();
        // Read and written as a whole, and never looked into by a query.
        builder
            .Property(f => f.Terms)
            .HoldsTexts()
            .HasConversion(
                terms => JsonSerializer.Serialize(terms, Json.Options),
                stored => JsonSerializer.Deserialize<FeedbackTerms>(stored, Json.Options)!
            );
    }

    public void Configure(EntityTypeBuilder<GuestFeedback> builder)
    {
        builder.ToTable("registration_feedback");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Key).HasMaxLength(32);
        builder.Property(f => f.EmailKey).HasMaxLength(Guest.EmailLength);
        builder.Property(f => f.Comment).HoldsText(GuestFeedback.CommentLength);
        builder.Property(f => f.Name).HoldsText(Guest.NameLength);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(f => f.Ticket).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.Key).IsUnique();
        // One for each guest, and one for each ticket, whoever has it.
        builder.HasIndex(f => new { f.Event, f.EmailKey }).IsUnique();
        builder.HasIndex(f => f.Ticket).IsUnique();
        builder.HasIndex(f => new { f.Event, f.GivenOn });
        builder.HasIndex(f => new { f.Event, f.FeaturedAt });
    }

    public void Configure(EntityTypeBuilder<SessionStars> builder)
    {
        builder.ToTable("registration_session_stars");
        builder.HasKey(s => new { s.Feedback, s.Session });
        builder.HasOne<GuestFeedback>().WithMany().HasForeignKey(s => s.Feedback).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.Event, s.Session });
    }

    public void Configure(EntityTypeBuilder<FeedbackAnswer> builder)
    {
        builder.ToTable("registration_feedback_answers");
        builder.HasKey(a => new { a.Feedback, a.Question });
        builder.Property(a => a.Value).HoldsText(FeedbackQuestion.AnswerLength);
        builder.HasOne<GuestFeedback>().WithMany().HasForeignKey(a => a.Feedback).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.Event, a.Question });
    }
}
