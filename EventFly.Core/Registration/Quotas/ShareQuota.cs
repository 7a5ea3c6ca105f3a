using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Quotas;

/// <summary>Has several ticket types share a number of tickets, or changes which and how many.</summary>
/// <param name="Quota">Null: a new one.</param>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record ShareQuota(EventId Event, QuotaId? Quota, QuotaDetails Details, long? Version = null)
    : ICommand<QuotaId>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ShareQuota, QuotaId>
    {
        public async Task<Result<QuotaId>> Handle(ShareQuota request, CancellationToken cancellation)
        {
            var quota = await db.Quotas.FirstOrDefaultAsync(
                q => q.Id == request.Quota && q.Event == request.Event,
                cancellation
            );
            if (quota is null && request.Quota is not null)
            {
                return Fault.NotVisible;
            }

            if (quota?.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            var wanted = request.Details.Types.Distinct().ToList();
            // Who sells any of them, of those it had or of those it gets, waits: what is taken is counted anew.
            await new Stock(db).Hold([.. wanted, .. quota?.Types.Select(t => t.Type) ?? []], cancellation);
            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == request.Event && wanted.Contains(t.Id))
                .Select(t => t.Sold + t.Held)
                .ToListAsync(cancellation);
            if (types.Count != wanted.Count)
            {
                return RegistrationFaults.NoSuchTypes;
            }

            if (quota is not null)
            {
                return quota.Change(request.Details, types.Sum()) is { IsDone: false } refused
                    ? refused.Fault
                    : quota.Id;
            }

            var planned = Quotas.Quota.Plan(request.Event, request.Details, types.Sum());
            if (planned.IsDone)
            {
                db.Quotas.Add(planned.Value);
            }

            return planned.IsDone ? planned.Value.Id : planned.Fault;
        }
    }
}
