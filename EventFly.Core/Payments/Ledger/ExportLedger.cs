using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments.Ledger;

/// <param name="Amount">Positive: the account receives.</param>
public sealed record LedgerLine(DateTimeOffset At, string Account, Money Amount, OrderId Order);

/// <param name="IsCut">There are more.</param>
public sealed record LedgerExport(IReadOnlyList<LedgerLine> Rows, bool IsCut);

/// <summary>The money book of an event for a spreadsheet, at most <see cref="Most"/> lines, oldest first.</summary>
public sealed record ExportLedger(EventId Event) : IUseCase<LedgerExport>
{
    public const int Most = 500_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IPaymentsDb db) : IHandler<ExportLedger, LedgerExport>
    {
        public async Task<Result<LedgerExport>> Handle(ExportLedger request, CancellationToken cancellation)
        {
            var lines = await (
                from entry in db.LedgerEntries.AsNoTracking()
                join payment in db.Payments on entry.Payment equals payment.Id
                where payment.Event == request.Event
                orderby entry.At, entry.Id
                select new LedgerLine(entry.At, entry.Account, entry.Amount, entry.Order)
            )
                .Take(Most + 1)
                .ToListAsync(cancellation);
            return new LedgerExport([.. lines.Take(Most)], lines.Count > Most);
        }
    }
}
