using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Engagement;

/// <summary>The event behind an organizer's address, for those who may host its stage.</summary>
public sealed record FindHostedEvent(string Organization, string Slug) : IUseCase<EventCard>
{
    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(IEventLookup events, IOrganizationLookup organizations, IAccessGate gate, Actor actor)
        : IHandler<FindHostedEvent, EventCard>
    {
        public async Task<Result<EventCard>> Handle(FindHostedEvent request, CancellationToken cancellation)
        {
            var organization = await organizations.FindBySlug(request.Organization, cancellation);
            var found = await events.FindBySlug(request.Slug, cancellation);
            if (found is null || found.Organization != organization?.Id)
            {
                return Fault.Unknown;
            }

            return await gate.Allows(actor, EngagementPermissions.Host, found.Id, cancellation) ? found : Fault.Unknown;
        }
    }
}
