using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Feedback;

/// <summary>Takes a comment off the team's list and off every page, or brings it back to the list. Its stars count either way.</summary>
public sealed record HideComment(EventId Event, FeedbackId Feedback, bool IsHidden) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IAfterCommit afterCommit) : IHandler<HideComment, Done>
    {
        public async Task<Result<Done>> Handle(HideComment request, CancellationToken cancellation)
        {
            var found = await db.GuestFeedback.FirstOrDefaultAsync(
                f => f.Id == request.Feedback && f.Event == request.Event && f.GivenOn != null,
                cancellation
            );
            if (found is null)
            {
                return Fault.NotVisible;
            }

            found.Hide(request.IsHidden);
            afterCommit.Signal(RegistrationTopics.Feedback(request.Event));
            return Result.Done;
        }
    }
}
