using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>
/// Shows a comment to everybody, on the organizer's page and the event's, or shows it no more. Only what its guest let us show.
/// </summary>
/// <param name="Version">That whoever decides has read: what the guest wrote after that is not shown unread.</param>
public sealed record FeatureComment(EventId Event, FeedbackId Feedback, bool IsFeatured, long Version) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IAfterCommit afterCommit, TimeProvider time)
        : IHandler<FeatureComment, Done>
    {
        public async Task<Result<Done>> Handle(FeatureComment request, CancellationToken cancellation)
        {
            var found = await db.GuestFeedback.FirstOrDefaultAsync(
                f => f.Id == request.Feedback && f.Event == request.Event && f.GivenOn != null,
                cancellation
            );
            if (found is null)
            {
                return Fault.NotVisible;
            }

            if (request.IsFeatured && found.Version != request.Version)
            {
                return FeedbackFaults.ChangedMeanwhile;
            }

            afterCommit.Signal(RegistrationTopics.Feedback(request.Event));
            return found.Feature(request.IsFeatured, time.GetUtcNow());
        }
    }
}
