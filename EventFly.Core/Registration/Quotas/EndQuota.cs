using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Quotas;

/// <summary>Ticket types no longer share a number; each still has its own.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record EndQuota(EventId Event, QuotaId Quota, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<EndQuota, Done>
    {
        public async Task<Result<Done>> Handle(EndQuota request, CancellationToken cancellation)
        {
            var quota = await db.Quotas.FirstOrDefaultAsync(
                q => q.Id == request.Quota && q.Event == request.Event,
                cancellation
            );
            if (quota is null)
            {
                // Ended already: asking twice is asking once.
                return Result.Done;
            }

            if (quota.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            await new Stock(db).Hold([.. quota.Types.Select(t => t.Type)], cancellation);
            db.Quotas.Remove(quota);
            return Result.Done;
        }
    }
}
