using EventFly.Core.Payments.Contracts;
using EventFly.Core.Payments.Disputes;
using EventFly.Core.Payments.Fees;
using EventFly.Core.Payments.Ledger;
using EventFly.Core.Payments.Messages;
using EventFly.Core.Payments.Payments;
using EventFly.Core.Payments.Refunds;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Payments;

internal sealed class PaymentConfiguration
    : IEntityTypeConfiguration<Payment>,
        IEntityTypeConfiguration<PlatformFee>,
        IEntityTypeConfiguration<Refund>,
        IEntityTypeConfiguration<Dispute>,
        IEntityTypeConfiguration<LedgerEntry>,
        IEntityTypeConfiguration<TakenMessage>
{
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.ToTable("payments_payments");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.ComplexProperty(p => p.Amount, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder.Property(p => p.Provider).HasMaxLength(32);
        builder.Property(p => p.Description).HoldsText(Payment.DescriptionLength);
        builder.Ignore(p => p.Reference);
        builder.Ignore(p => p.Taken);
        builder.Ignore(p => p.IsFinal);
        builder.Ignore(p => p.IsByHand);
        builder.Property(p => p.ReceivedCurrency).HasMaxLength(3);
        builder.Property(p => p.MoneyReference).HasMaxLength(200);
        builder.Property(p => p.Payee).HasMaxLength(200);
        builder.HasIndex(p => p.MoneyReference);
        builder.OwnsMany(
            p => p.Attempts,
            attempt =>
            {
                attempt.ToTable("payments_attempts");
                attempt.WithOwner().HasForeignKey("PaymentId");
                attempt.HasKey("PaymentId", nameof(PaymentAttempt.Number));
                attempt.Property(a => a.Number).ValueGeneratedNever();
                attempt.Property(a => a.Provider).HasMaxLength(32);
                attempt.Property(a => a.Reference).HasMaxLength(200);
            }
        );
        // One order is settled once, and each change of it.
        builder.HasIndex(p => new { p.Order, p.Part }).IsUnique();
        builder.HasIndex(p => p.Event);
        builder.HasIndex(p => p.StartedAt).HasFilter($"state <> '{nameof(PaymentState.Settled)}'");
    }

    public void Configure(EntityTypeBuilder<PlatformFee> builder)
    {
        builder.ToTable("payments_platform_fees");
        builder.HasKey(f => f.Organization);
        builder.Ignore(f => f.Rate);
        builder.Property(f => f.Organization).ValueGeneratedNever();
        builder.Property(f => f.Percent).HasPrecision(9, 4);
        builder.Property(f => f.Fixed).HasPrecision(18, 4);
        builder.Property(f => f.Cap).HasPrecision(18, 4);
    }

    public void Configure(EntityTypeBuilder<Refund> builder)
    {
        builder.ToTable("payments_refunds");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.ComplexProperty(r => r.Amount, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder.Property(r => r.Reason).HasMaxLength(Refund.ReasonLength);
        builder.Property(r => r.Reference).HasMaxLength(200);
        builder.Property(r => r.Failure).HasMaxLength(Refund.FailureLength);
        builder.Property(r => r.Shares).IsSharesOfTax();
        builder.HasOne<Payment>().WithMany().HasForeignKey(r => r.Payment).OnDelete(DeleteBehavior.Restrict);
        // One reason gives money back once.
        builder.HasIndex(r => new { r.Payment, r.Reason }).IsUnique();
        builder.HasIndex(r => r.Order);
        builder.HasIndex(r => r.AskedAt).HasFilter("sent_at is null and dropped_at is null");
    }

    public void Configure(EntityTypeBuilder<Dispute> builder)
    {
        builder.ToTable("payments_disputes");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.ComplexProperty(d => d.Amount, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder.Property(d => d.Reference).HasMaxLength(200);
        builder.Property(d => d.Reason).HasMaxLength(Dispute.ReasonLength);
        builder.Property(d => d.FeeCurrency).HasMaxLength(3);
        builder.Property(d => d.ToldBy).HasMaxLength(TakenMessage.IdLength);
        builder.Ignore(d => d.IsOver);
        builder.Ignore(d => d.Tax);
        builder.Property(d => d.Shares).IsSharesOfTax();
        builder.HasOne<Payment>().WithMany().HasForeignKey(d => d.Payment).OnDelete(DeleteBehavior.Restrict);
        // A dispute is told of again and again, and is one.
        builder.HasIndex(d => new { d.Payment, d.Reference }).IsUnique();
        builder.HasIndex(d => d.Order);
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("payments_ledger_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Account).HasMaxLength(32);
        builder.ComplexProperty(e => e.Amount, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder.HasOne<Payment>().WithMany().HasForeignKey(e => e.Payment).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.Order);
        foreach (var property in builder.Metadata.GetProperties())
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }

    public void Configure(EntityTypeBuilder<TakenMessage> builder)
    {
        builder.ToTable("payments_messages");
        builder.HasKey(m => new { m.Provider, m.Id });
        builder.Property(m => m.Provider).HasMaxLength(32);
        builder.Property(m => m.Id).HasMaxLength(TakenMessage.IdLength);
        builder.Property(m => m.Kind).HasMaxLength(TakenMessage.KindLength);
        builder.HasIndex(m => m.TakenAt);
    }
}
