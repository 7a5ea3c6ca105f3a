using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Payees;

/// <summary>Finds those who see to where an organization's money goes: each of them is written to once.</summary>
internal sealed class TellOwners(IPaymentsDb db, ITeamLookup teams, IAccessGate gate) : IFollowUp<PayeeNeedsLook>
{
    public async Task Follow(PayeeNeedsLook happened, CancellationToken cancellation)
    {
        var team = new List<AccountId>();
        foreach (var one in await teams.Members(happened.Organization, cancellation))
        {
            var member = Actor.Of(one, "");
            if (await gate.Allows(member, OrganizationPermissions.Manage, happened.Organization, cancellation))
            {
                team.Add(one);
            }
        }

        (await db.Payees.SingleAsync(p => p.Id == happened.Payee, cancellation)).Tell(team, happened);
    }
}
