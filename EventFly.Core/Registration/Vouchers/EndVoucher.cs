using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>A voucher is no longer good from now on, and what it kept can be had by anyone.</summary>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record EndVoucher(EventId Event, VoucherId Voucher, long? Version = null) : ICommand<Done>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time) : IHandler<EndVoucher, Done>
    {
        public async Task<Result<Done>> Handle(EndVoucher request, CancellationToken cancellation)
        {
            var types = await db
                .Vouchers.Where(v => v.Id == request.Voucher && v.Event == request.Event)
                .SelectMany(v => v.Types.Select(t => t.Type))
                .ToListAsync(cancellation);
            var stock = new Stock(db);
            await stock.Hold(types, cancellation);
            var voucher = await db.HoldVoucher(request.Voucher, cancellation);
            if (voucher?.Event != request.Event)
            {
                return Fault.NotVisible;
            }

            if (voucher.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            await stock.End(voucher, time.GetUtcNow(), cancellation);
            return Result.Done;
        }
    }
}
