using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Pricing;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <summary>
/// Works out what picks cost, if each may be taken now as far as rules go. Under the lock of their stock the answer is what an
/// order is placed at; without it, what it would be.
/// </summary>
internal sealed class PriceTag(IRegistrationDb db, IPayments payments, VoucherCounter vouchers) : ICollaborator
{
    /// <summary>Reads what prices are worked out from.</summary>
    public async Task<Till> Open(EventCard card, DateTimeOffset now, CancellationToken cancellation)
    {
        var types = await db
            .TicketTypes.AsNoTracking()
            .Where(t => t.Event == card.Id)
            .OrderBy(t => t.Id)
            .Take(100)
            .ToDictionaryAsync(t => t.Id, cancellation);
        var stepped = types.Values.Where(t => t.Steps.Count > 0).Select(t => t.Id).ToList();
        return new Till(
            card,
            types,
            stepped.Count == 0 ? [] : await db.StaleHolds(stepped, now, cancellation),
            await db.ReadTerms(card.Id, cancellation),
            await payments.FeeOf(card.Organization, cancellation)
        );
    }

    /// <param name="picks">Each type once, each at least one.</param>
    /// <param name="code">A voucher or an access code as typed; empty without one.</param>
    public async Task<Result<PricedBasket>> Price(
        Till till,
        IReadOnlyList<TicketPick> picks,
        string code,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (typed, types) = (TicketCode.Fold(code), till.Types);
        var voucher = await vouchers.Find(till.Card.Id, typed, cancellation);
        if (typed.Length > 0 && voucher is null && !types.Values.Any(t => t.AccessCode == typed))
        {
            return RegistrationFaults.VoucherUnknown;
        }

        if (picks.Select(p => FaultOf(p, types, typed, voucher, now)).FirstOrDefault(f => f is not null) is { } refused)
        {
            return refused;
        }

        if (picks.All(p => types[p.TicketType].IsAddOn))
        {
            return RegistrationFaults.AddOnAlone;
        }

        var units = Units(picks, till, now);
        if (units.Where(u => u.Price > 0).Select(u => u.Type.Price.Currency).Distinct().Count() > 1)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        var forVoucher = 0;
        if (voucher is not null)
        {
            var applied = await vouchers.Apply(voucher, units, now, cancellation);
            if (!applied.IsDone)
            {
                return applied.Fault;
            }

            forVoucher = applied.Value;
        }

        return Sum(till, units, typed, voucher) with
        {
            VoucherTickets = forVoucher,
        };
    }

    private static Fault? FaultOf(
        TicketPick pick,
        IReadOnlyDictionary<TicketTypeId, TicketType> types,
        string code,
        Voucher? voucher,
        DateTimeOffset now
    ) =>
        !types.TryGetValue(pick.TicketType, out var type) || !IsShown(type, code, voucher)
            ? Fault.NotVisible
            : type.FaultToTake(pick.Quantity, now)
                ?? type.FaultToPay(pick.Price)
                // What is left is for those who wait; what a voucher keeps is for whoever has it.
                ?? (
                    type.Waiting > 0 && voucher?.Keeps(type.Id, pick.Quantity) != true
                        ? RegistrationFaults.OthersWait(type.Name)
                        : null
                );

    /// <summary>A voucher that names a type shows it, unless it is nobody's.</summary>
    public static bool IsShown(TicketType type, string code, Voucher? voucher) =>
        type.IsShownTo(code)
        || (
            type.Visibility is TicketVisibility.WithCode
            && voucher is not null
            && voucher.Types.Any(t => t.Type == type.Id)
        );

    /// <summary>
    /// What an organizer sells past the rules of the shop: any type of the event, at its price of now or at another one. No fee comes
    /// on top: the organizer names the price, and bears what the platform gets of it where it is paid on a page.
    /// </summary>
    /// <param name="picks">Each type once, each at least one; a price counts for any type.</param>
    public static Result<PricedBasket> ByHand(
        Till till,
        IReadOnlyList<TicketPick> picks,
        PayWay way,
        DateTimeOffset now
    )
    {
        foreach (var pick in picks)
        {
            if (!till.Types.TryGetValue(pick.TicketType, out var type))
            {
                return RegistrationFaults.NoSuchTypes;
            }

            if (pick.Price is < 0 or > TicketTypeDetails.HighestPrice || pick.IsNoPriceIn(type.Price.Currency))
            {
                return RegistrationFaults.NoSuchPrice(type.Name, type.Price.Currency);
            }
        }

        var asked = way is PayWay.Free ? [.. picks.Select(p => p with { Price = 0 })] : picks;
        var units = Units(asked, till, now);
        if (units.Where(u => u.Price > 0).Select(u => u.Type.Price.Currency).Distinct().Count() > 1)
        {
            return RegistrationFaults.MixedCurrencies;
        }

        var priced = Sum(till, units, "", null);
        // Of money that no provider pays out there is nothing that it could be taken from.
        return priced with
        {
            Total = priced.Total - priced.Fee,
            Fee = Money.Zero(priced.Total.Currency),
            PlatformFee = way is PayWay.Link ? priced.PlatformFee : Money.Zero(priced.Total.Currency),
        };
    }

    /// <summary>What one ticket costs alone, when so much is asked for it in minor units.</summary>
    public static PricedBasket One(Till till, TicketType type, long asked) =>
        Sum(till, [new PickedUnit(type, asked)], "", null);

    private static List<PickedUnit> Units(IReadOnlyList<TicketPick> picks, Till till, DateTimeOffset now) =>
        [
            .. picks.SelectMany(pick =>
            {
                var type = till.Types[pick.TicketType];
                var taken = till.TakenOf(type);
                return Enumerable
                    .Range(0, pick.Quantity)
                    .Select(i => new PickedUnit(
                        type,
                        pick.Price is { } chosen
                            ? Money.FromMajor(chosen, type.Price.Currency)!.Value.Minor
                            : type.PriceAt(taken + i, now)
                    ));
            }),
        ];

    private static PricedBasket Sum(Till till, List<PickedUnit> units, string code, Voucher? voucher)
    {
        var priced = Bill.Of(
            units.ConvertAll(u => new BillItem(u.Price - u.Discount, u.Type.Tax)),
            till.Terms.Rounding
        );
        var lines = units
            .Zip(priced)
            .GroupBy(u =>
                (u.First.Type.Id, u.Second, u.First.Type.Tax.Rate, u.First.Discount, u.First.Type.OpensNothing)
            )
            .Select(
                (g, i) =>
                    new OrderLine(i + 1, g.Key.Id, g.Count(), g.Key.Second.Gross)
                    {
                        UnitTax = g.Key.Second.Tax,
                        TaxRate = g.Key.Rate,
                        UnitDiscount = g.Key.Discount,
                        OpensNothing = g.Key.OpensNothing,
                    }
            )
            .ToList();
        var currency = units.Find(u => u.Price > 0)?.Type.Price.Currency ?? till.Card.Currency;
        var tickets = new Money(checked(lines.Sum(l => l.UnitPrice * l.Quantity)), currency);
        var platform = till.Fee.Of(tickets);
        var fee = till.Terms.FeeBearer is FeeBearer.Buyer ? platform : Money.Zero(currency);
        return new PricedBasket(lines, tickets + fee, fee, platform, code, voucher);
    }
}

/// <summary>One ticket that somebody wants.</summary>
/// <param name="Price">In minor units, as its type asks for it.</param>
internal sealed record PickedUnit(TicketType Type, long Price)
{
    /// <summary>What a voucher takes off.</summary>
    public long Discount { get; set; }
}
