using EventFly.Core.Payments;
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

namespace EventFly.Infrastructure.Persistence;

public abstract partial class EventFlyDbContext : IPaymentsDb
{
    public DbSet<Payment> Payments => Set<Payment>();

    public DbSet<PlatformFee> PlatformFees => Set<PlatformFee>();

    public DbSet<Payee> Payees => Set<Payee>();

    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<Issuer> Issuers => Set<Issuer>();

    public DbSet<InvoiceCounter> InvoiceCounters => Set<InvoiceCounter>();

    public DbSet<InvoiceAddress> InvoiceAddresses => Set<InvoiceAddress>();

    public DbSet<Invoice> Invoices => Set<Invoice>();

    public DbSet<TakenMessage> Messages => Set<TakenMessage>();
}
