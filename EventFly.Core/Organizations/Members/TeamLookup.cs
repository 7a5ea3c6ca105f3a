using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Organizations.Members;

internal sealed class TeamLookup(IOrganizationsDb db) : ITeamLookup
{
    private const int Most = 500;

    public async Task<IReadOnlyCollection<AccountId>> Members(OrganizationId id, CancellationToken cancellation) =>
        await db
            .Members.Where(m => m.Organization == id)
            .OrderBy(m => m.Id)
            .Select(m => m.Account)
            .Take(Most)
            .ToListAsync(cancellation);
}
