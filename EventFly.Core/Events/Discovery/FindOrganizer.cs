using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Events.Discovery;

/// <summary>From the readable part of an address to the organization; its name is public.</summary>
public sealed record FindOrganizer(string Slug) : IUseCase<OrganizationCard>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IOrganizationLookup organizations) : IHandler<FindOrganizer, OrganizationCard>
    {
        public async Task<Result<OrganizationCard>> Handle(FindOrganizer request, CancellationToken cancellation) =>
            await organizations.FindBySlug(request.Slug, cancellation) is { } found ? found : Fault.NotVisible;
    }
}
