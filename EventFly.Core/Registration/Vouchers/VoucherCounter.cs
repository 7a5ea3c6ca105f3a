using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Vouchers;

/// <summary>Finds a voucher, counts what is used of it, and gives what is left.</summary>
internal sealed class VoucherCounter(IRegistrationDb db) : ICollaborator
{
    /// <param name="code">As <see cref="TicketCode"/> folds it; empty is none.</param>
    public async Task<Voucher?> Find(EventId subject, string code, CancellationToken cancellation) =>
        code.Length == 0
            ? null
            : await db
                .Vouchers.AsNoTracking()
                .FirstOrDefaultAsync(v => v.Event == subject && v.Code == code, cancellation);

    /// <summary>Holds its row until the transaction ends, so that two orders do not use the same rest. Taken after ticket types.</summary>
    public Task Hold(string code, EventId subject, CancellationToken cancellation) =>
        db.Vouchers.Where(v => v.Event == subject && v.Code == code).Hold(v => v.Note, cancellation);

    /// <summary>Takes off what the voucher is good for.</summary>
    /// <returns>How many tickets it is used for; or why it is not good.</returns>
    public async Task<Result<int>> Apply(
        Voucher voucher,
        IReadOnlyList<PickedUnit> units,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (now >= voucher.Until)
        {
            return RegistrationFaults.VoucherOver;
        }

        var meant = units.Where(u => voucher.IsFor(u.Type.Id)).ToList();
        if (meant.Count == 0)
        {
            return RegistrationFaults.VoucherForOthers;
        }

        var (tickets, discount) = await UsedOf(voucher, now, cancellation);
        if (tickets >= voucher.MostUses || discount >= voucher.Budget)
        {
            return RegistrationFaults.VoucherUsedUp;
        }

        if (voucher.MostUses - tickets is { } uses && uses < meant.Count)
        {
            return RegistrationFaults.VoucherForFewer(uses);
        }

        var left = voucher.Budget - discount ?? long.MaxValue;
        foreach (var unit in meant)
        {
            unit.Discount = Math.Min(left, unit.Price - voucher.PriceOf(unit.Price));
            left -= unit.Discount;
        }

        return voucher.Kept == 0 && meant.TrueForAll(u => u.Discount == 0)
            ? RegistrationFaults.VoucherTakesNothing
            : meant.Count;
    }

    private async Task<(int Tickets, long Discount)> UsedOf(
        Voucher voucher,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var used = db.VoucherUses.Where(u => u.Voucher == voucher.Id && (u.Until == null || u.Until > now));
        return (await used.SumAsync(u => u.Tickets, cancellation), await used.SumAsync(u => u.Discount, cancellation));
    }
}
