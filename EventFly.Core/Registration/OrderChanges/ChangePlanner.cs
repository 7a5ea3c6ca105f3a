using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.OrderChanges;

/// <summary>Works out what a change costs or gives back, at the prices of now.</summary>
internal sealed class ChangePlanner(PriceTag prices) : ICollaborator
{
    /// <param name="way">Free: what would have to be paid is given.</param>
    public async Task<Result<ChangePlan>> Plan(
        OpenOrder open,
        ChangeDraft draft,
        PayWay way,
        CancellationToken cancellation
    )
    {
        var till = await prices.Open(open.Card, open.Now, cancellation);
        var swaps = new List<(TicketSwap Swap, long More, long MoreTax)>();
        if (draft.To is { } to)
        {
            foreach (var id in draft.Exchanged.Distinct())
            {
                var ticket = open.Tickets.FirstOrDefault(t => t.Id == id);
                var swap = ticket is null
                    ? RegistrationFaults.NoSuchTickets
                    : Swap(open, till, ticket, to, draft.GiveBack, way is PayWay.Free);
                if (!swap.IsDone)
                {
                    return swap.Fault;
                }

                swaps.Add(swap.Value);
            }
        }

        if (swaps.Exists(s => s.More > 0) && swaps.Exists(s => s.Swap.Back > 0))
        {
            return RegistrationFaults.DearerAndCheaper;
        }

        var added = PriceTag.ByHand(till, draft.Added, way, open.Now);
        if (!added.IsDone)
        {
            return added.Fault;
        }

        if (!added.Value.Total.IsZero && added.Value.Total.Currency != open.Order.Total.Currency)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        var dearer = swaps
            .Where(s => s.More > 0)
            .GroupBy(s => (s.Swap.From, s.Swap.To, s.Swap.TaxRate, s.More, s.MoreTax))
            .Select(g => new OrderLine(0, g.Key.To, g.Count(), g.Key.More)
            {
                UnitTax = g.Key.MoreTax,
                TaxRate = g.Key.TaxRate,
                InsteadOf = g.Key.From,
                OpensNothing = till.Types[g.Key.To].OpensNothing,
            });
        return new ChangePlan(
            [.. added.Value.Lines.Concat(dearer).Select((l, i) => l with { Number = i + 1, Part = open.Number })],
            swaps.ConvertAll(s => s.Swap),
            till.Fee
        );
    }

    private static Result<(TicketSwap Swap, long More, long MoreTax)> Swap(
        OpenOrder open,
        Till till,
        Ticket ticket,
        TicketTypeId to,
        bool giveBack,
        bool isFree
    )
    {
        if (ticket.FaultToChange is { } fault)
        {
            return fault;
        }

        if (!till.Types.TryGetValue(to, out var type) || ticket.Type == to)
        {
            return type is null ? RegistrationFaults.NoSuchTypes : RegistrationFaults.SameType;
        }

        if (type.OpensNothing != ticket.OpensNothing)
        {
            return RegistrationFaults.NoLikeForLike;
        }

        var line = PriceTag.One(till, type, type.PriceAt(till.TakenOf(type), open.Now)).Lines[0];
        var (more, had) = (line.UnitPrice - ticket.Price.Minor, ticket.Price.Minor);
        if (line.UnitPrice > 0 && type.Price.Currency != open.Order.Total.Currency)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        if (line.UnitPrice > 0 && had > 0 && more != 0 && line.TaxRate != ticket.TaxRate)
        {
            return RegistrationFaults.OtherTaxRate;
        }

        var same = new TicketSwap(ticket.Id, ticket.Type, to, had, ticket.Tax, ticket.TaxRate, Back: 0, TaxBack: 0);
        if (more > 0 && !isFree)
        {
            // Rounded by itself, a tax may be a coin off what the difference can hold.
            var tax = Math.Clamp(line.UnitTax - ticket.Tax, 0, more);
            return (same with { Price = line.UnitPrice, Tax = ticket.Tax + tax, TaxRate = line.TaxRate }, more, tax);
        }

        if (more < 0 && giveBack)
        {
            var tax = Math.Clamp(ticket.Tax - line.UnitTax, 0, -more);
            return (same with { Price = line.UnitPrice, Tax = ticket.Tax - tax, Back = -more, TaxBack = tax }, 0, 0);
        }

        return (same, 0, 0);
    }
}
