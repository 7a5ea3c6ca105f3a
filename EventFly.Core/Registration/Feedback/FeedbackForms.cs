using EventFly.Core.Events.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

internal static class FeedbackForms
{
    public static async Task<FeedbackTerms> ReadFeedbackTerms(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    ) =>
        (await db.FeedbackForms.AsNoTracking().FirstOrDefaultAsync(f => f.Event == subject, cancellation))?.Terms
        ?? FeedbackTerms.Usual;

    /// <summary>What was given; whoever was only asked is not in it.</summary>
    public static IQueryable<GuestFeedback> Given(this IRegistrationDb db, EventId subject) =>
        db.GuestFeedback.Where(f => f.Event == subject && f.GivenOn != null);
}
