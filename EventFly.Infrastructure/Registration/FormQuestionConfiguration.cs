using System.Text.Json;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class FormQuestionConfiguration
    : IEntityTypeConfiguration<FormQuestion>,
        IEntityTypeConfiguration<FormAnswer>
{
    public void Configure(EntityTypeBuilder<FormQuestion> builder)
    {
        builder.ToTable("registration_form_questions");
        builder.Property(q => q.Id).ValueGeneratedNever();
        // Read and written as a whole, and never looked into by a query.
        builder
            .Property(q => q.Details)
            .HoldsTexts()
            .HasConversion(
                details => JsonSerializer.Serialize(details, Json.Options),
                stored => JsonSerializer.Deserialize<FormQuestionDetails>(stored, Json.Options)!
            );
        builder.HasIndex(q => q.Event);
    }

    public void Configure(EntityTypeBuilder<FormAnswer> builder)
    {
        builder.ToTable("registration_form_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Prompt).HoldsText(FormQuestionDetails.PromptLength);
        builder.Property(a => a.Value).HoldsText(FormValue.LongLength);
        builder.PrimitiveCollection(a => a.Labels).HoldsTexts();
        builder.HasOne<FormQuestion>().WithMany().HasForeignKey(a => a.Question).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(a => a.Order).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Ticket>().WithMany().HasForeignKey(a => a.Ticket).OnDelete(DeleteBehavior.Restrict);
        // One answer of each ticket to a question, and one of each place of an order as long as it has no tickets.
        builder.HasIndex(a => new { a.Ticket, a.Question }).IsUnique().HasFilter("ticket is not null");
        builder
            .HasIndex(a => new
            {
                a.Order,
                a.Question,
                a.Place,
            })
            .IsUnique()
            .HasFilter("ticket is null");
        builder.HasIndex(a => a.Order);
        builder.HasIndex(a => new { a.Event, a.Question });
    }
}
