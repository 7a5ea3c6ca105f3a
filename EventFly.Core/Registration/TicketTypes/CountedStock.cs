using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <summary>
/// The stock for many orders in one transaction. What is left is read once, when the types are held and nobody else can change
/// them; then it is counted here, and written in the end, one update for each type and each shared number instead of one for each
/// order. Those updates ask their condition as well.
/// </summary>
internal sealed class CountedStock(IRegistrationDb db) : Stock(db)
{
    private readonly Dictionary<TicketTypeId, TypeCount> _types = [];
    private readonly Dictionary<QuotaId, SharedCount> _shared = [];

    public override async Task Hold(IReadOnlyCollection<TicketTypeId> types, CancellationToken cancellation)
    {
        await base.Hold(types, cancellation);
        foreach (var number in Shared)
        {
            _shared[number.Id] = new SharedCount(number.Taken, number.Size);
        }

        var held = Held;
        var counted = await Db
            .TicketTypes.AsNoTracking()
            .Where(t => held.Contains(t.Id))
            .Select(t => new
            {
                t.Id,
                t.Sold,
                t.Held,
                t.Quota,
            })
            .ToListAsync(cancellation);
        counted.ForEach(t => _types[t.Id] = new TypeCount(t.Sold, t.Held, t.Quota));
    }

    public override async Task Settle(CancellationToken cancellation)
    {
        foreach (var (type, count) in _types.Where(t => t.Value is not { SoldSince: 0, HeldSince: 0 }))
        {
            Written(await base.MoveOwn(type, count.SoldSince, count.HeldSince, cancellation), type);
        }

        foreach (var (quota, count) in _shared.Where(q => q.Value.TakenSince != 0))
        {
            Written(await base.MoveShared(quota, count.TakenSince, cancellation), quota);
        }
    }

    protected override Task<bool> MoveOwn(TicketTypeId type, int sold, int held, CancellationToken cancellation) =>
        Task.FromResult(_types.TryGetValue(type, out var count) && count.Move(sold, held));

    protected override Task<bool> MoveShared(QuotaId quota, int taken, CancellationToken cancellation) =>
        Task.FromResult(_shared[quota].Move(taken));

    private static void Written(bool isWritten, object what)
    {
        if (!isWritten)
        {
            throw new InvalidOperationException($"The stock of {what} changed while it was held.");
        }
    }

    private sealed class TypeCount(int sold, int held, int quota)
    {
        public int SoldSince { get; private set; }

        public int HeldSince { get; private set; }

        public bool Move(int moreSold, int moreHeld)
        {
            var (nowSold, nowHeld) = (sold + SoldSince + moreSold, held + HeldSince + moreHeld);
            if (nowSold < 0 || nowHeld < 0 || (moreSold + moreHeld > 0 && nowSold + nowHeld > quota))
            {
                return false;
            }

            (SoldSince, HeldSince) = (SoldSince + moreSold, HeldSince + moreHeld);
            return true;
        }
    }

    private sealed class SharedCount(int taken, int size)
    {
        public int TakenSince { get; private set; }

        public bool Move(int more)
        {
            var now = taken + TakenSince + more;
            if (now < 0 || (more > 0 && now > size))
            {
                return false;
            }

            TakenSince += more;
            return true;
        }
    }
}
