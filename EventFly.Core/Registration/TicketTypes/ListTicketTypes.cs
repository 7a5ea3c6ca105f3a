using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.TicketTypes;

/// <param name="Held">Kept for people who are paying and for vouchers, beside <paramref name="Sold"/>.</param>
/// <param name="Details">What was typed about it, to be typed over.</param>
/// <param name="IsSellable">False while nobody here can take its price: it is planned, not sold.</param>
public sealed record TicketTypeRow(
    TicketTypeId Id,
    string Name,
    Money Price,
    int Quota,
    int Sold,
    int MinPerOrder,
    int MaxPerOrder,
    DateTimeOffset? SaleStarts,
    DateTimeOffset? SaleEnds,
    bool IsSellable,
    int Held,
    bool IsPaused,
    TicketTypeDetails Details
)
{
    /// <summary>How many anyone can get now, what it shares with other types counted in.</summary>
    public int Left { get; init; }

    /// <summary>What the next one costs all in, without voucher.</summary>
    public Money PriceNow { get; init; }

    /// <summary>Raised by each change of it, and by no sale; send it with yours.</summary>
    public long Version { get; init; }
}

/// <summary>The ticket types of an event, for its organizer; at most 100.</summary>
public sealed record ListTicketTypes(EventId Event) : IUseCase<IReadOnlyList<TicketTypeRow>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IPayments payments, TimeProvider time)
        : IHandler<ListTicketTypes, IReadOnlyList<TicketTypeRow>>
    {
        public async Task<Result<IReadOnlyList<TicketTypeRow>>> Handle(
            ListTicketTypes request,
            CancellationToken cancellation
        )
        {
            var types = await db
                .TicketTypes.AsNoTracking()
                .Where(t => t.Event == request.Event)
                .OrderBy(t => t.Position)
                .ThenBy(t => t.Id)
                .Take(100)
                .ToListAsync(cancellation);
            var now = time.GetUtcNow();
            var shelf = await Shelf.Read(db, request.Event, types, now, cancellation);
            return types.ConvertAll(t => new TicketTypeRow(
                t.Id,
                t.Name,
                t.Price,
                t.Quota,
                t.Sold,
                t.MinPerOrder,
                t.MaxPerOrder,
                t.SaleStarts,
                t.SaleEnds,
                payments.CanTake(t.Price),
                t.Held,
                t.IsPaused,
                t.Describe()
            )
            {
                Left = shelf.LeftOf(t),
                PriceNow = t.Gross(t.PriceAt(t.Sold + t.Held - shelf.StaleOf(t), now)),
                Version = t.Version,
            });
        }
    }
}
