using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Dashboards;

/// <summary>The event behind an organizer's address, for those who may see its numbers.</summary>
public sealed record FindDashboard(string Organization, string Slug) : IUseCase<EventCard>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IAccessGate gate, Actor actor)
        : IHandler<FindDashboard, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindDashboard request, CancellationToken cancellation) =>
            await events.FindAt(request.Organization, request.Slug, cancellation) is { } found
            && await gate.Allows(actor, AnalyticsPermissions.View, found.Id, cancellation)
                ? found
                : Fault.NotVisible;
    }
}
