using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.Vouchers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

public enum OfferState
{
    OnSale,
    SoldOut,

    /// <summary>Sold out, or left for those who wait: one can wait too.</summary>
    WaitingList,

    /// <summary>What is left is in the hands of people who are paying: some of it may come back within minutes.</summary>
    AllHeld,

    /// <summary>Its sale window has not opened.</summary>
    NotYet,

    /// <summary>Its sale window has closed.</summary>
    Closed,

    /// <summary>The team has stopped its sale for now.</summary>
    Paused,

    /// <summary>It has a price, and nobody here can take money yet.</summary>
    PaymentsMissing,
}

/// <param name="Price">What one costs now, all in: with its tax, and with what a voucher takes off.</param>
/// <param name="Left">Tickets left as read a moment ago; the order decides for real.</param>
/// <param name="Most">Most that one order may take now.</param>
public sealed record TicketOffer(
    TicketTypeId Id,
    string Name,
    Money Price,
    int Left,
    int Least,
    int Most,
    OfferState State
)
{
    /// <summary>What its holder gets, in the organizer's words.</summary>
    public string About { get; init; } = "";

    /// <summary>What it costs without voucher, or when the earlier price is over; null when that is the same.</summary>
    public Money? Before { get; init; }

    /// <summary>Until when it costs that little; null when no earlier price holds, or it holds by number only.</summary>
    public DateTimeOffset? PriceUntil { get; init; }

    /// <summary>Buyers choose what they pay, this much or more, before any tax comes on top; null: the price is the price.</summary>
    public Money? LeastPrice { get; init; }

    /// <summary>Nobody takes several: whoever writes an amount wants one.</summary>
    public bool IsOneAmount => LeastPrice is not null && Most == 1;

    /// <summary>In percent.</summary>
    public decimal TaxRate { get; init; }

    public bool IsTaxIncluded { get; init; }

    public bool IsAddOn { get; init; }

    /// <summary>How many people wait for it.</summary>
    public int Waiting { get; init; }

    public TicketAccess Access { get; init; }

    /// <summary>Nobody is let in by it: a gift, a meal, a shirt.</summary>
    public bool OpensNothing => Access is TicketAccess.Neither;

    /// <summary>When its sale opens, for one that is <see cref="OfferState.NotYet"/>.</summary>
    public DateTimeOffset? Starts { get; init; }
}

/// <param name="Closed">Why nothing is on sale at all; null when the event is open.</param>
public sealed record TicketShop(EventCard Event, Fault? Closed, IReadOnlyList<TicketOffer> Offers)
{
    /// <summary>Whether there are codes to type at all.</summary>
    public bool TakesCodes { get; init; }

    /// <summary>What comes back to whoever gives a paid ticket back, the earliest first; none: the organizer decides.</summary>
    public IReadOnlyList<RefundDeadline> Refunds { get; init; } = [];

    /// <summary>What is asked of whoever orders, and of each guest, in its order.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];

    /// <summary>Why the code that was typed is not good; null when it is, or none was typed.</summary>
    public Fault? CodeFault { get; init; }
}

/// <summary>What anyone can get of an event: an open one, or one that was open once. A draft is nobody's business yet.</summary>
/// <param name="Code">A voucher or an access code, as typed.</param>
public sealed record GetTicketShop(string Slug, string Code = "") : IUseCase<TicketShop>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IRegistrationDb db,
        IEventLookup events,
        IPayments payments,
        VoucherCounter vouchers,
        TimeProvider time
    ) : IHandler<GetTicketShop, TicketShop>
    {
        public async Task<Result<TicketShop>> Handle(GetTicketShop request, CancellationToken cancellation)
        {
            if (await events.FindBySlug(request.Slug, cancellation) is not { State: not EventState.Draft } card)
            {
                return Fault.NotVisible;
            }

            var now = time.GetUtcNow();
            var code = TicketCode.Fold(request.Code);
            var voucher = await vouchers.Find(card.Id, code, cancellation);
            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == card.Id)
                .OrderBy(t => t.Position)
                .ThenBy(t => t.Id)
                .Take(100)
                .ToListAsync(cancellation);
            var isGood = code.Length == 0 || voucher is not null || types.Exists(t => t.AccessCode == code);
            var stock = await Shelf.Read(db, card.Id, types, now, cancellation);
            var good = voucher?.Until <= now ? null : voucher;
            var offers = types
                .FindAll(t => PriceTag.IsShown(t, code, good))
                .ConvertAll(t => Offer(t, stock, good, now));
            var terms = await db.ReadTerms(card.Id, cancellation);
            var asked = terms.FormQuestions == 0 ? [] : await db.ReadQuestions(card.Id, cancellation);
            return new TicketShop(card, card.ClosedFault(now), offers)
            {
                Refunds = terms.Refunds.Deadlines(card),
                // What is asked of hidden types alone says that there are some.
                Questions = [.. asked.Where(q => q.IsFor(offers.Select(o => o.Id)))],
                TakesCodes =
                    types.Exists(t => t.AccessCode.Length > 0)
                    || await db.Vouchers.AnyAsync(
                        v => v.Event == card.Id && !v.IsOffer && (v.Until == null || v.Until > now),
                        cancellation
                    ),
                CodeFault =
                    !isGood ? RegistrationFaults.VoucherUnknown
                    : voucher is not null && good is null ? RegistrationFaults.VoucherOver
                    : null,
            };
        }

        private TicketOffer Offer(TicketType type, Shelf shelf, Voucher? voucher, DateTimeOffset now)
        {
            // What is left goes to those who wait for it; what is kept is nobody else's.
            var left = type.Waiting > 0 ? 0 : shelf.LeftOf(type);
            var kept = voucher?.IsFor(type.Id) == true ? voucher.Kept : 0;
            var plain = type.PriceAt(type.Sold + type.Held - shelf.StaleOf(type), now);
            var asked = voucher?.IsFor(type.Id) == true ? voucher.PriceOf(plain) : plain;
            var (price, dearest) = (type.Gross(asked), type.Gross(Math.Max(plain, type.Price.Minor)));
            return new TicketOffer(
                type.Id,
                type.Name,
                price,
                left + kept,
                type.MinPerOrder,
                Math.Min(type.MaxPerOrder, left + kept),
                StateOf(type, shelf, left, kept, price, now)
            )
            {
                About = type.About,
                Before = dearest.Minor > price.Minor ? dearest : null,
                PriceUntil = type.Steps.FirstOrDefault(s => s.Price == plain && now < s.Until)?.Until,
                LeastPrice = type.LeastPrice is { } least ? type.Price with { Minor = least } : null,
                TaxRate = type.Tax.Percent,
                IsTaxIncluded = type.Tax.IsIncluded,
                IsAddOn = type.IsAddOn,
                Waiting = type.Waiting,
                Access = type.Access,
                Starts = type.SaleStarts,
            };
        }

        private OfferState StateOf(TicketType type, Shelf shelf, int left, int kept, Money price, DateTimeOffset now) =>
            type.IsPaused ? OfferState.Paused
            : now < type.SaleStarts ? OfferState.NotYet
            : now >= type.SaleEnds ? OfferState.Closed
            : left + kept < type.MinPerOrder
                ? type.HasWaitingList || type.Waiting > 0 ? OfferState.WaitingList
                    : shelf.UnsoldOf(type) < type.MinPerOrder ? OfferState.SoldOut
                    : OfferState.AllHeld
            : payments.CanTake(price) ? OfferState.OnSale
            : OfferState.PaymentsMissing;
    }
}
