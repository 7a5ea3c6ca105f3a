using EventFly.Core.Payments.Payees;
using EventFly.Core.Payments.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Payments;

internal sealed class PayeeConfiguration : IEntityTypeConfiguration<Payee>
{
    public void Configure(EntityTypeBuilder<Payee> builder)
    {
        builder.ToTable("payments_payees");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Provider).HasMaxLength(32);
        builder.Property(p => p.Reference).HasMaxLength(200);
        builder.Property(p => p.Country).HasMaxLength(2);
        builder.Property(p => p.Restriction).HasMaxLength(Payee.FailureLength);
        builder.Property(p => p.FailedPayout).HasMaxLength(200);
        builder.Property(p => p.PayoutFailure).HasMaxLength(Payee.FailureLength);
        builder
            .Property(p => p.Missing)
            .HasMaxLength(200)
            .HasConversion(
                missing => string.Join(' ', missing),
                words =>
                    words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PayeeDetail>).ToList(),
                new ValueComparer<IReadOnlyList<PayeeDetail>>(
                    (a, b) => a!.SequenceEqual(b!),
                    missing => missing.Count,
                    missing => missing
                )
            );
        builder.Ignore(p => p.IsReady);
        builder.Ignore(p => p.State);
        builder.HasIndex(p => new { p.Provider, p.Reference }).IsUnique();
        // An organization has one that is in use.
        builder.HasIndex(p => p.Organization).IsUnique().HasFilter("detached_at is null");
        builder.HasIndex(p => p.HeardAt).HasFilter("detached_at is null");
    }
}
