using EventFly.Core.Kernel;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Web.Organizer.Sales;
using EventFly.Web.Shell;

namespace EventFly.Web.Organizer.Tickets;

/// <summary>How many of each kind an organizer sells by themselves, and at which price, as typed.</summary>
public sealed class PickForm
{
    /// <summary>The field of the first kind, where a fault about all of them leads.</summary>
    public const string Field = "tickets";

    public IReadOnlyList<PickedType> Rows { get; private set; } = [];

    /// <summary>Types come and go while somebody types: what was typed stays.</summary>
    internal void Offer(IReadOnlyList<TicketTypeRow> types) =>
        Rows = [.. types.Select(t => Rows.FirstOrDefault(r => r.Type.Id == t.Id)?.With(t) ?? new PickedType(t))];

    internal IReadOnlyList<TicketPick> Read(TypedFields fields)
    {
        List<TicketPick> picks = [];
        foreach (var row in Rows.Where(r => r.Quantity.Trim() is not ("" or "0")))
        {
            var quantity = fields.Whole(row.Quantity, Field, Words.Key("Write how many as a whole number."));
            decimal? price = row.Price.Trim().Length == 0 ? null : fields.Price(row.Price, Field);
            picks.Add(new TicketPick(row.Type.Id, quantity, price));
        }

        return picks;
    }

    /// <summary>What it comes to as far as it can be read; for the eye, the rules work it out anew.</summary>
    internal Money? Sum(TypedFields fields)
    {
        var picks = Read(fields);
        if (picks.Count == 0 || fields.Faults.Count > 0)
        {
            return null;
        }

        var sum = Money.Zero(Rows[0].Type.PriceNow.Currency);
        foreach (var pick in picks)
        {
            var type = Rows.First(r => r.Type.Id == pick.TicketType).Type;
            var one = pick.Price is { } own ? Money.FromMajor(own, type.Price.Currency) : type.PriceNow;
            if (one is not { } price || price.Currency != sum.Currency || pick.Quantity is < 0 or > 10_000)
            {
                return null;
            }

            sum += price * pick.Quantity;
        }

        return sum;
    }
}

public sealed class PickedType(TicketTypeRow type)
{
    public TicketTypeRow Type { get; private set; } = type;

    public string Quantity { get; set; } = "";

    /// <summary>Another price than the type's own; empty for that one.</summary>
    public string Price { get; set; } = "";

    internal PickedType With(TicketTypeRow now)
    {
        Type = now;
        return this;
    }
}
