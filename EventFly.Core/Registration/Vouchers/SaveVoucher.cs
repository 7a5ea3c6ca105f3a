using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>Hands out a voucher, or changes one; what was bought with it stays as it is.</summary>
/// <param name="Voucher">Null: a new one.</param>
/// <param name="Version">The one that was looked at; another one is refused as <c>registration.changed-meanwhile</c>. Null: whatever is there.</param>
public sealed record SaveVoucher(EventId Event, VoucherId? Voucher, VoucherDetails Details, long? Version = null)
    : ICommand<VoucherId>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IEventLookup events, TimeProvider time)
        : IHandler<SaveVoucher, VoucherId>
    {
        public async Task<Result<VoucherId>> Handle(SaveVoucher request, CancellationToken cancellation)
        {
            if (await events.Find(request.Event, cancellation) is not { } card)
            {
                return Fault.NotVisible;
            }

            var stock = new Stock(db);
            await stock.Hold([.. request.Details.Types.Distinct()], cancellation);
            var known = await db.HoldVoucher(request.Voucher, cancellation);
            if (request.Voucher is not null && known?.Event != card.Id)
            {
                return Fault.NotVisible;
            }

            if (known?.OutdatedFault(request.Version) is { } outdated)
            {
                return outdated;
            }

            if (await db.FaultOfTypes(card.Id, request.Details.Types, cancellation) is { } others)
            {
                return others;
            }

            // What it keeps is counted in the stock of its type, and stays there.
            if (known is { Kept: > 0 } && !request.Details.Types.SequenceEqual([known.Types[0].Type]))
            {
                return RegistrationFaults.VoucherWasUsed;
            }

            var saved = known is null ? Vouchers.Voucher.Issue(card.Id, card.Currency, request.Details) : known;
            if (known?.Change(request.Details, card.Currency).Fault is { } wrong)
            {
                return wrong;
            }

            return saved.IsDone
                ? await Save(saved.Value, known is null, request.Details, stock, cancellation)
                : saved.Fault;
        }

        private async Task<Result<VoucherId>> Save(
            Voucher voucher,
            bool isNew,
            VoucherDetails details,
            Stock stock,
            CancellationToken cancellation
        )
        {
            if (await IsCodeTaken(voucher, cancellation))
            {
                return RegistrationFaults.VoucherCodeTaken;
            }

            var more = Math.Max(details.Reserved - voucher.Reserved, -voucher.Kept);
            if (more != 0)
            {
                if (more > 0 && !await stock.Keep(voucher.Types[0].Type, more, time.GetUtcNow(), cancellation))
                {
                    return Fault.Invalid("reserved", "There are not that many tickets left to keep.");
                }

                if (more < 0)
                {
                    await stock.LetGo(voucher.Types[0].Type, -more, cancellation);
                }

                voucher.Keep(more);
            }

            if (isNew)
            {
                db.Vouchers.Add(voucher);
            }

            return voucher.Id;
        }

        private async Task<bool> IsCodeTaken(Voucher voucher, CancellationToken cancellation) =>
            await db.Vouchers.AnyAsync(
                v => v.Event == voucher.Event && v.Code == voucher.Code && v.Id != voucher.Id,
                cancellation
            )
            || await db.TicketTypes.AnyAsync(
                t => t.Event == voucher.Event && t.AccessCode == voucher.Code,
                cancellation
            );
    }
}
