using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Buying;

/// <summary>What happens while the server is dead: time passes for some, organizers take tickets back, the card company has its moods.</summary>
internal sealed class Meanwhile(BackOffice office, CardCompany company, Random random)
{
    private const int MostRefunds = 2;

    public async Task Pass(CancellationToken cancellation)
    {
        await PassTime(cancellation);
        await TakeBack(cancellation);
        await company.Behave(1 + random.Next(3), drops: random.Next(5) == 0, shuffles: random.Next(3) == 0);
    }

    /// <summary>The time of every third order that is not paid yet is over.</summary>
    private async Task PassTime(CancellationToken cancellation)
    {
        var pending = await office.Read(db =>
            db.Orders.Where(o => o.State == OrderState.Pending && o.HeldUntil != null)
                .OrderBy(o => o.Id)
                .Select(o => o.Id)
                .ToListAsync(cancellation)
        );
        var over = pending.Where(_ => random.Next(3) == 0).ToList();
        DateTimeOffset? past = TimeProvider.System.GetUtcNow() - Order.LongestHold;
        await office.Read(async db =>
        {
            await db
                .Orders.Where(o => over.Contains(o.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.HeldUntil, past), cancellation);
            return await db
                .TicketHolds.Where(h => over.Contains(h.Order))
                .ExecuteUpdateAsync(set => set.SetProperty(h => h.Until, past.Value), cancellation);
        });
    }

    /// <summary>Of some paid orders one ticket is cancelled, of others all.</summary>
    private async Task TakeBack(CancellationToken cancellation)
    {
        var paid = await office.Read(db =>
            db.Orders.Where(o => o.State == OrderState.Paid && o.EmailKey.StartsWith(Shopper.Address))
                .OrderByDescending(o => o.Id)
                .Take(50)
                .Select(o => new { o.Event, o.Id })
                .ToListAsync(cancellation)
        );
        foreach (var order in paid.OrderBy(_ => random.Next()).Take(MostRefunds).ToList())
        {
            var tickets = await office.Read(db =>
                db.Tickets.Where(t => t.Order == order.Id && t.State == TicketState.Issued)
                    .OrderBy(t => t.Id)
                    .Select(t => t.Id)
                    .ToListAsync(cancellation)
            );
            var chosen = random.Next(2) == 0 ? tickets : [.. tickets.Take(1)];
            await office.Do(new RefundTickets(order.Event, order.Id, chosen));
        }
    }
}
