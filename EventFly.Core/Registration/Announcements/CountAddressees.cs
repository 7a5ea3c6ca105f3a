using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

/// <param name="Gets">Addresses that would get it.</param>
/// <param name="LeftOut">Those that would be left out: unsubscribed, or known to refuse letters.</param>
public sealed record AddresseeCount(int Gets, int LeftOut);

/// <summary>How many would get an announcement if it left now.</summary>
public sealed record CountAddressees(EventId Event, Addressees To) : IUseCase<AddresseeCount>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, AddresseeReader addressees)
        : IHandler<CountAddressees, AddresseeCount>
    {
        public async Task<Result<AddresseeCount>> Handle(CountAddressees request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var seen = new HashSet<string>();
            var leftOut = 0;
            string? after = null;
            do
            {
                var page = await addressees.Read(card, request.To, after, cancellation);
                var fresh = page.People.Select(p => p.EmailKey).Where(seen.Add).ToList();
                leftOut += (await db.FindLeftOut(card.Organization, fresh, cancellation)).Count;
                after = page.Last;
            } while (after is not null);

            return new AddresseeCount(seen.Count - leftOut, leftOut);
        }
    }
}
