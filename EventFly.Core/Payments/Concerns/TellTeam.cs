using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Concerns;

/// <summary>Finds those who see to the orders of an event: each of them is written to once.</summary>
internal sealed class TellTeam(
    IPaymentsDb db,
    PaymentBook book,
    IEventLookup events,
    ITeamLookup teams,
    IAccessGate gate
) : IFollowUp<MoneyNeedsLook>
{
    public async Task Follow(MoneyNeedsLook happened, CancellationToken cancellation)
    {
        if (await events.Find(happened.Event, cancellation) is not { } card)
        {
            return;
        }

        var team = new List<AccountId>();
        foreach (var one in await teams.Members(card.Organization, cancellation))
        {
            if (await gate.Allows(Actor.Of(one, ""), RegistrationPermissions.ManageOrders, card.Id, cancellation))
            {
                team.Add(one);
            }
        }

        var payment = await db
            .Payments.Where(p => p.Order == happened.Order)
            .OrderBy(p => p.Part)
            .Select(p => p.Id)
            .FirstAsync(cancellation);
        (await book.Held(payment, cancellation)).Tell(team, happened);
    }
}
