using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Announcements;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>
/// Sets what guests are asked when it is over, how long, and whether they may tell who they are. Questions that were answered stay as
/// they were asked; taken out, they are asked no more and their answers stay.
/// </summary>
/// <param name="Version">That whoever writes has seen; null where nobody looked.</param>
public sealed record SaveFeedbackForm(EventId Event, FeedbackTerms Terms, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IAfterCommit afterCommit) : IHandler<SaveFeedbackForm, Done>
    {
        public async Task<Result<Done>> Handle(SaveFeedbackForm request, CancellationToken cancellation)
        {
            var form =
                await db.FeedbackForms.FirstOrDefaultAsync(f => f.Event == request.Event, cancellation)
                ?? db.FeedbackForms.Add(FeedbackForm.Of(request.Event)).Entity;
            if (form.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            if (!request.Terms.IsOn && await IsAskedFor(request.Event, cancellation))
            {
                return FeedbackFaults.IsAskedFor;
            }

            var answered = await db
                .FeedbackAnswers.Where(a => a.Event == request.Event)
                .Select(a => a.Question)
                .Distinct()
                .ToHashSetAsync(cancellation);
            afterCommit.Signal(RegistrationTopics.Feedback(request.Event));
            return form.Change(request.Terms, answered);
        }

        /// <summary>Letters would lead to nothing.</summary>
        private async Task<bool> IsAskedFor(EventId subject, CancellationToken cancellation) =>
            (
                await db
                    .Announcements.AsNoTracking()
                    .Where(a => a.Event == subject && a.State == AnnouncementState.Scheduled)
                    .Take(SaveAnnouncement.MostOfEvent)
                    .ToListAsync(cancellation)
            ).Exists(a => a.Details.AsksForFeedback);
    }
}
