using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Contracts;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.FormQuestions;
using EventFly.Core.Registration.SalesLinks;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Orders;

/// <param name="Tickets">How many were ordered.</param>
/// <param name="Total">What was to be paid, all in.</param>
/// <param name="Tax">How much of it is tax.</param>
/// <param name="Fee">How much of it the buyer pays on top of the tickets.</param>
/// <param name="Returned">What went back, or is on its way.</param>
/// <param name="Code">The voucher or access code that was used.</param>
public sealed record ExportedOrder(
    OrderId Id,
    DateTimeOffset PlacedAt,
    OrderState State,
    string Name,
    string Email,
    int Tickets,
    Money Total,
    Money Tax,
    Money Fee,
    Money Returned,
    string Code
)
{
    /// <summary>What the link is called that the buyer came by; empty without one.</summary>
    public string Link { get; init; } = "";

    /// <summary>The name of whoever of the team put it in; empty when that account is no more, null when nobody did.</summary>
    public string? AddedBy { get; init; }
}

/// <param name="IsCut">There are more.</param>
public sealed record OrdersExport(IReadOnlyList<ExportedOrder> Rows, bool IsCut)
{
    /// <summary>What buyers were asked, and answered.</summary>
    public AnswerColumns Answers { get; init; } = AnswerColumns.None;
}

/// <summary>All orders of an event for a spreadsheet, at most <see cref="Most"/>, newest first.</summary>
public sealed record ExportOrders(EventId Event) : IUseCase<OrdersExport>
{
    public const int Most = 200_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db, IPayments payments, IAccountLookup accounts, TimeProvider time)
        : IHandler<ExportOrders, OrdersExport>
    {
        public async Task<Result<OrdersExport>> Handle(ExportOrders request, CancellationToken cancellation)
        {
            var now = time.GetUtcNow();
            var orders = await db
                .Orders.AsNoTracking()
                .Where(o => o.Event == request.Event)
                .OrderByDescending(o => o.PlacedAt)
                .ThenBy(o => o.Id)
                .Take(Most + 1)
                .ToListAsync(cancellation);
            var returned = await payments.Returned(request.Event, cancellation);
            var links = await db.ReadLinkNames(request.Event, cancellation);
            var placers = await accounts.NamesOf(orders.Select(o => o.PlacedBy), cancellation);
            return new OrdersExport(
                [
                    .. orders
                        .Take(Most)
                        .Select(o =>
                            RowOf(o, returned.GetValueOrDefault(o.Id), now) with
                            {
                                Link = links.GetValueOrDefault(o.Via ?? "", ""),
                                AddedBy = placers.Of(o.PlacedBy),
                            }
                        ),
                ],
                orders.Count > Most
            )
            {
                Answers = await db.ReadColumns(request.Event, FormQuestionScope.Order, cancellation),
            };
        }

        private static ExportedOrder RowOf(Order order, long returned, DateTimeOffset now) =>
            new(
                order.Id,
                order.PlacedAt,
                order.StateAt(now),
                order.Name,
                order.Email,
                order.Lines.Sum(l => l.NewTickets),
                order.Total,
                order.Total with
                {
                    Minor = order.Lines.Sum(l => l.Tax),
                },
                order.Total with
                {
                    Minor = order.Fee,
                },
                order.Total with
                {
                    Minor = returned,
                },
                order.Code
            );
    }
}
