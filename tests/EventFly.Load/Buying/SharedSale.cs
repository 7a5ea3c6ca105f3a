using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load.Buying;

/// <summary>Four types of which two numbers are shared: the first three are in a room, the last two at a table.</summary>
internal sealed class SharedSale
{
    private const int Room = 100;

    private const int Table = 60;

    private readonly IReadOnlyList<TicketTypeId> _types;
    private readonly QuotaId _room;
    private readonly QuotaId _table;

    private SharedSale(IReadOnlyList<TicketTypeId> types, QuotaId room, QuotaId table) =>
        (_types, _room, _table) = (types, room, table);

    /// <summary>Each alone, and each with another.</summary>
    public IReadOnlyList<IReadOnlyList<TicketTypeId>> Baskets =>
        [
            .. _types.Select(t => new[] { t }),
            .. from one in _types from other in _types where one != other select new[] { one, other },
        ];

    public static async Task<SharedSale> Of(ServerProcess server, CancellationToken cancellation)
    {
        var types = new List<TicketTypeId>();
        foreach (var name in new[] { "Seat", "Student seat", "Seat and dinner", "Dinner" })
        {
            types.Add(await server.Offer(name, price: 0, Room + Table, cancellation));
        }

        return new(
            types,
            await server.Share("Room", Room, types[..3], cancellation),
            await server.Share("Table", Table, types[2..], cancellation)
        );
    }

    /// <summary>How many more were sold than a number has, or counted otherwise than sold; and how many could still be had.</summary>
    public Task<(int Oversold, int Unsold)> Count(ServerProcess server, CancellationToken cancellation) =>
        server.Read(async db =>
        {
            var tickets = await db
                .Tickets.Where(t => _types.Contains(t.Type) && t.State != TicketState.Cancelled)
                .GroupBy(t => t.Type)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var taken = await db
                .Quotas.Where(q => q.Id == _room || q.Id == _table)
                .ToDictionaryAsync(q => q.Id, q => q.Taken, cancellation);
            var (seated, dining) = (SoldOf(_types.Take(3)), SoldOf(_types.Skip(2)));
            var wrong = Math.Abs(taken[_room] - seated) + Math.Abs(taken[_table] - dining);
            return (
                Math.Max(0, seated - Room) + Math.Max(0, dining - Table) + wrong,
                Math.Max(0, Room - seated) + Math.Max(0, Table - dining)
            );

            int SoldOf(IEnumerable<TicketTypeId> types) => types.Sum(t => tickets.GetValueOrDefault(t));
        });
}
