using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Ledger;

/// <param name="Amount">Positive: the account receives.</param>
public sealed record LedgerLine(DateTimeOffset At, string Account, Money Amount, OrderId Order);

/// <summary>So many lines of an event's money book for a spreadsheet.</summary>
public sealed record LedgerExport(IReadOnlyList<LedgerLine> Rows, bool IsCut = false)
    : SheetPart<LedgerLine>(Rows, IsCut);

/// <summary>
/// The money book of an event for a spreadsheet, oldest line first, as it was at one moment: its lines come to nothing also while
/// money moves.
/// </summary>
public sealed record ExportLedger(EventId Event, ISink<LedgerExport> To) : IUseCase<Done>, IHandsOut
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    public bool HasBegun => To.HasBegun;

    internal sealed class Handler(IPaymentsDb db) : IHandler<ExportLedger, Done>
    {
        public Task<Result<Done>> Handle(ExportLedger request, CancellationToken cancellation)
        {
            var lines =
                from entry in db.LedgerEntries.AsNoTracking()
                join payment in db.Payments on entry.Payment equals payment.Id
                where payment.Event == request.Event
                orderby entry.At, entry.Id
                select new LedgerLine(entry.At, entry.Account, entry.Amount, entry.Order);
            return request.To.TakeAll<LedgerLine, LedgerExport>(
                lines.AsAsyncEnumerable().Parts(rows => new LedgerExport(rows), cancellation),
                cancellation
            );
        }
    }
}
