using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Analytics;

/// <summary>The event behind an organizer's address, for those who may see its numbers.</summary>
public sealed record FindDashboard(string Organization, string Slug) : IUseCase<EventCard>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IOrganizationLookup organizations, IAccessGate gate, Actor actor)
        : IHandler<FindDashboard, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindDashboard request, CancellationToken cancellation)
        {
            var organization = await organizations.FindBySlug(request.Organization, cancellation);
            var found = await events.FindBySlug(request.Slug, cancellation);
            if (found is null || found.Organization != organization?.Id)
            {
                return Fault.Unknown;
            }

            return await gate.Allows(actor, AnalyticsPermissions.View, found.Id, cancellation) ? found : Fault.Unknown;
        }
    }
}
