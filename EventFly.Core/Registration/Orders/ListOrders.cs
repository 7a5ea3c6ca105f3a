using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Attendees;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.SalesLinks;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Tickets">How many were ordered.</param>
/// <param name="NeedsLook">Something about its money has to be looked at by a person.</param>
public sealed record OrderRow(
    OrderId Id,
    string Name,
    string Email,
    int Tickets,
    Money Total,
    OrderState State,
    DateTimeOffset PlacedAt,
    bool NeedsLook
);

/// <param name="Matching">How many there are on all pages.</param>
/// <param name="Counts">How many of each state match the text, whatever state is chosen; states without any are absent.</param>
/// <param name="NeedLook">How many of those that match the text have to be looked at, whatever their state.</param>
public sealed record OrderPage(
    IReadOnlyList<OrderRow> Rows,
    int Matching,
    IReadOnlyDictionary<OrderState, int> Counts,
    int NeedLook
)
{
    /// <summary>What the links of the event are called, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Links { get; init; } = new Dictionary<string, string>();
}

/// <summary>The orders of an event for its organizer, newest first.</summary>
/// <param name="Text">
/// Parts of name, e-mail or order number in any order and without accents, or the start of a ticket's code; none for all.
/// </param>
/// <param name="State">None for all.</param>
/// <param name="Page">From 0.</param>
/// <param name="OnlyToLookAt">Only those whose money has to be looked at by a person; <paramref name="State"/> is none then.</param>
public sealed record ListOrders(EventId Event, string? Text, OrderState? State, int Page, bool OnlyToLookAt = false)
    : IUseCase<OrderPage>
{
    public const int PageSize = 25;

    /// <summary>The code of the link that buyers came by; empty: those who came by none; null: all.</summary>
    public string? Via { get; init; }

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IMoneyConcerns concerns, TimeProvider time)
        : IHandler<ListOrders, OrderPage>
    {
        public async Task<Result<OrderPage>> Handle(ListOrders request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var all = By(
                Matching(db.Orders.AsNoTracking().Where(o => o.Event == request.Event), request.Text),
                request.Via
            );
            var groups = await all.GroupBy(o => new { o.State, IsOver = o.HeldUntil <= now })
                .Select(g => new
                {
                    g.Key.State,
                    g.Key.IsOver,
                    Count = g.Count(),
                })
                .ToListAsync(cancellation);
            var counts = groups
                .GroupBy(g => g is { State: OrderState.Pending, IsOver: true } ? OrderState.Expired : g.State)
                .ToDictionary(g => g.Key, g => g.Sum(x => x.Count));
            var unclear = await concerns.Orders(request.Event, cancellation);
            var toLookAt = all.Where(o => unclear.Contains(o.Id));
            var needLook = unclear.Count == 0 ? 0 : await toLookAt.CountAsync(cancellation);
            var rows = await (request.OnlyToLookAt ? toLookAt : In(all, request.State, now))
                .OrderByDescending(o => o.PlacedAt)
                .ThenBy(o => o.Id)
                .Skip(Math.Clamp(request.Page, 0, 10_000) * PageSize)
                .Take(PageSize)
                .ToListAsync(cancellation);
            return new OrderPage(
                rows.ConvertAll(o => new OrderRow(
                    o.Id,
                    o.Name,
                    o.Email,
                    o.Lines.Where(l => !l.OpensNothing).Sum(l => l.NewTickets),
                    o.Total,
                    o.StateAt(now),
                    o.PlacedAt,
                    unclear.Contains(o.Id)
                )),
                request.OnlyToLookAt ? needLook
                    : request.State is { } chosen ? counts.GetValueOrDefault(chosen)
                    : counts.Values.Sum(),
                counts,
                needLook
            )
            {
                Links = await db.ReadLinkNames(request.Event, cancellation),
            };
        }

        private IQueryable<Order> By(IQueryable<Order> orders, string? via) =>
            via switch
            {
                null => orders,
                "" => orders.Where(o =>
                    o.Via == null || !db.SalesLinks.Any(l => l.Event == o.Event && l.Code == o.Via)
                ),
                _ => orders.Where(o => o.Via == via),
            };

        private IQueryable<Order> Matching(IQueryable<Order> orders, string? text)
        {
            var typed = text?.Trim() ?? "";
            if (typed.Length == 0)
            {
                return orders;
            }

            var code = Secret.Normalize(typed);
            var isCode = AttendeeQueries.MayBeginCode(code);
            var words = SearchWords.Of(typed);
            foreach (var (word, spelled) in words)
            {
                orders = orders.Where(o =>
                    o.FoldedText.Contains(word)
                    || o.FoldedText.Contains(spelled)
                    || (isCode && db.Tickets.Any(t => t.Order == o.Id && t.Code.StartsWith(code)))
                );
            }

            return words.Count == 0 ? orders.Where(o => false) : orders;
        }

        /// <summary>A hold that has run out needs nobody to say so.</summary>
        private static IQueryable<Order> In(IQueryable<Order> orders, OrderState? state, DateTimeOffset now) =>
            state switch
            {
                null => orders,
                OrderState.Pending => orders.Where(o => o.State == OrderState.Pending && o.HeldUntil > now),
                OrderState.Expired => orders.Where(o =>
                    o.State == OrderState.Expired || (o.State == OrderState.Pending && o.HeldUntil <= now)
                ),
                { } chosen => orders.Where(o => o.State == chosen),
            };
    }
}
