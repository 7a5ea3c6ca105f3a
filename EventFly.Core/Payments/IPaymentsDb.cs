using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments;

public interface IPaymentsDb
{
    DbSet<Payment> Payments { get; }

    DbSet<LedgerEntry> LedgerEntries { get; }
}
