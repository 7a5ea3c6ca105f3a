using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Feedback;

/// <param name="CanManage">They may also change what is asked, and show comments.</param>
public sealed record FeedbackEvent(EventCard Card, bool CanManage);

/// <summary>The event behind an organizer's address, for those who may see what its guests say.</summary>
public sealed record FindFeedbackEvent(string Organization, string Slug) : IUseCase<FeedbackEvent>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor)
        : IHandler<FindFeedbackEvent, FeedbackEvent>
    {
        public async Task<Result<FeedbackEvent>> Handle(FindFeedbackEvent request, CancellationToken cancellation) =>
            await events.FindAt(request.Organization, request.Slug, cancellation) is { } found
            && await gate.Allows(actor, AnalyticsPermissions.View, found.Id, cancellation)
                ? new FeedbackEvent(
                    found,
                    await gate.Allows(actor, RegistrationPermissions.ManageOrders, found.Id, cancellation)
                )
                : Fault.NotVisible;
    }
}
