using System.Runtime.CompilerServices;
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

/// <summary>So many orders of an event for a spreadsheet.</summary>
public sealed record OrdersExport(IReadOnlyList<ExportedOrder> Rows, bool IsCut = false)
    : SheetPart<ExportedOrder>(Rows, IsCut)
{
    /// <summary>What buyers were asked, and these answered.</summary>
    public AnswerColumns Answers { get; init; } = AnswerColumns.None;
}

/// <summary>All orders of an event for a spreadsheet, newest first. Each is in it once, also while others order.</summary>
public sealed record ExportOrders(EventId Event, ISink<OrdersExport> To) : IUseCase<Done>, IHandsOut
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    public bool HasBegun => To.HasBegun;

    internal sealed class Handler(IRegistrationDb db, IPayments payments, IAccountLookup accounts, TimeProvider time)
        : IHandler<ExportOrders, Done>
    {
        public Task<Result<Done>> Handle(ExportOrders request, CancellationToken cancellation) =>
            request.To.TakeAll<ExportedOrder, OrdersExport>(Parts(request.Event, cancellation), cancellation);

        private async IAsyncEnumerable<OrdersExport> Parts(
            EventId subject,
            [EnumeratorCancellation] CancellationToken cancellation
        )
        {
            var now = time.GetUtcNow();
            var columns = await db.ReadColumns(subject, FormQuestionScope.Order, cancellation);
            var links = await db.ReadLinkNames(subject, cancellation);
            await foreach (var ids in db.ReadOrders(subject, cancellation))
            {
                var orders = await db
                    .Orders.AsNoTracking()
                    .Where(o => ids.Contains(o.Id))
                    .OrderByDescending(o => o.PlacedAt)
                    .ThenBy(o => o.Id)
                    .ToListAsync(cancellation);
                var returned = await payments.Returned(ids, cancellation);
                var placers = await accounts.NamesOf(orders.Select(o => o.PlacedBy), cancellation);
                yield return new OrdersExport(
                    orders.ConvertAll(o =>
                        RowOf(o, returned.GetValueOrDefault(o.Id), now) with
                        {
                            Link = links.GetValueOrDefault(o.Via ?? "", ""),
                            AddedBy = placers.Of(o.PlacedBy),
                        }
                    )
                )
                {
                    Answers = await db.ReadAnswers(columns, ids, cancellation),
                };
            }
        }

        private static ExportedOrder RowOf(Order order, long returned, DateTimeOffset now) =>
            new(
                order.Id,
                order.PlacedAt,
                order.StateAt(now),
                order.Name,
                order.Email,
                order.Lines.Where(l => !l.OpensNothing).Sum(l => l.NewTickets),
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
