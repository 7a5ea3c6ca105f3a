using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Payments;

public interface IPaymentsDb
{
    DbSet<Payment> Payments { get; }

    DbSet<PlatformFee> PlatformFees { get; }

    DbSet<Payee> Payees { get; }

    DbSet<Refund> Refunds { get; }

    DbSet<Dispute> Disputes { get; }

    DbSet<LedgerEntry> LedgerEntries { get; }

    DbSet<Issuer> Issuers { get; }

    DbSet<InvoiceCounter> InvoiceCounters { get; }

    DbSet<InvoiceAddress> InvoiceAddresses { get; }

    DbSet<Invoice> Invoices { get; }

    DbSet<TakenMessage> Messages { get; }
}
