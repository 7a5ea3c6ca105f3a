using System.Runtime.CompilerServices;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// All orders of an event, page by page, newest first: each page begins behind the last order of the one before. What is ordered
/// meanwhile is newer than all of them, so no order is left out and none comes twice; and nobody is kept waiting in between.
/// </summary>
internal static class OrderPages
{
    private const int AtOnce = 200;

    /// <inheritdoc cref="ReadOrders(IRegistrationDb, EventId, int, CancellationToken)"/>
    public static IAsyncEnumerable<IReadOnlyList<OrderId>> ReadOrders(
        this IRegistrationDb db,
        EventId subject,
        CancellationToken cancellation
    ) => db.ReadOrders(subject, AtOnce, cancellation);

    /// <param name="atOnce">So many on each page but the last.</param>
    /// <returns>Of an event without orders one empty page.</returns>
    public static async IAsyncEnumerable<IReadOnlyList<OrderId>> ReadOrders(
        this IRegistrationDb db,
        EventId subject,
        int atOnce,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var all = db.Orders.Where(o => o.Event == subject);
        var left = all;
        while (true)
        {
            var page = await left.OrderByDescending(o => o.PlacedAt)
                .ThenBy(o => o.Id)
                .Take(atOnce)
                .Select(o => new { o.Id, o.PlacedAt })
                .ToListAsync(cancellation);
            if (page.Count > 0 || ReferenceEquals(left, all))
            {
                yield return page.ConvertAll(o => o.Id);
            }

            if (page.Count < atOnce)
            {
                yield break;
            }

            var (last, at) = (page[^1].Id, page[^1].PlacedAt);
            left = all.Where(o => o.PlacedAt <= at && (o.PlacedAt < at || o.Id > last));
        }
    }
}
