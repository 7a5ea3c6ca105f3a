using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <param name="Used">Tickets that were bought with it, or are being paid.</param>
/// <param name="Discount">What it took off in all.</param>
/// <param name="Kept">Tickets that are still kept for it.</param>
public sealed record VoucherRow(VoucherId Id, VoucherDetails Details, int Used, Money Discount, int Kept, bool IsOver)
{
    /// <summary>Raised by each change of it, and by no sale; send it with yours.</summary>
    public long Version { get; init; }
}

/// <summary>The vouchers of an event, newest first, for its organizer; at most 200.</summary>
public sealed record ListVouchers(EventId Event) : IUseCase<IReadOnlyList<VoucherRow>>
{
    private const int Most = 200;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, TimeProvider time)
        : IHandler<ListVouchers, IReadOnlyList<VoucherRow>>
    {
        public async Task<Result<IReadOnlyList<VoucherRow>>> Handle(
            ListVouchers request,
            CancellationToken cancellation
        )
        {
            var now = time.GetUtcNow();
            var vouchers = await db
                .Vouchers.AsNoTracking()
                .Where(v => v.Event == request.Event && !v.IsOffer)
                .OrderByDescending(v => v.Id)
                .Take(Most)
                .ToListAsync(cancellation);
            var ids = vouchers.ConvertAll(v => v.Id);
            var uses = await db
                .VoucherUses.Where(u => ids.Contains(u.Voucher) && (u.Until == null || u.Until > now))
                .GroupBy(u => u.Voucher)
                .Select(g => new
                {
                    g.Key,
                    Tickets = g.Sum(u => u.Tickets),
                    Discount = g.Sum(u => u.Discount),
                })
                .ToDictionaryAsync(g => g.Key, cancellation);
            return vouchers.ConvertAll(v =>
            {
                var used = uses.GetValueOrDefault(v.Id);
                return new VoucherRow(
                    v.Id,
                    v.Describe(),
                    used?.Tickets ?? 0,
                    new Money(used?.Discount ?? 0, v.Currency),
                    v.Until <= now ? 0 : v.Kept,
                    v.Until <= now
                )
                {
                    Version = v.Version,
                };
            });
        }
    }
}
