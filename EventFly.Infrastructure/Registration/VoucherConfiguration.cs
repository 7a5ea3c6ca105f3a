using EventFly.Core.Registration.Orders;
using EventFly.Core.Registration.Quotas;
using EventFly.Core.Registration.Sales;
using EventFly.Core.Registration.TicketTypes;
using EventFly.Core.Registration.Vouchers;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

internal sealed class VoucherConfiguration : IEntityTypeConfiguration<Voucher>, IEntityTypeConfiguration<VoucherUse>
{
    public void Configure(EntityTypeBuilder<Voucher> builder)
    {
        builder.ToTable(
            "registration_vouchers",
            t => t.HasCheckConstraint("ck_registration_vouchers_kept", "kept >= 0")
        );
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Code).HasMaxLength(TicketCode.Longest);
        builder.Property(v => v.Currency).HasMaxLength(3);
        builder.Property(v => v.Note).HoldsText(VoucherDetails.NoteLength);
        builder.OwnsMany(
            v => v.Types,
            type =>
            {
                type.ToTable("registration_voucher_types");
                type.WithOwner().HasForeignKey("VoucherId");
                type.HasKey("VoucherId", nameof(VoucherType.Type));
                type.HasOne<TicketType>().WithMany().HasForeignKey(t => t.Type).OnDelete(DeleteBehavior.Restrict);
            }
        );
        builder.HasIndex(v => new { v.Event, v.Code }).IsUnique();
        // Few keep tickets.
        builder.HasIndex(v => v.Until).HasFilter("kept > 0");
    }

    public void Configure(EntityTypeBuilder<VoucherUse> builder)
    {
        builder.ToTable("registration_voucher_uses");
        builder.HasKey(u => new { u.Voucher, u.Order });
        builder.HasOne<Voucher>().WithMany().HasForeignKey(u => u.Voucher).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Order>().WithMany().HasForeignKey(u => u.Order).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuotaConfiguration : IEntityTypeConfiguration<Quota>, IEntityTypeConfiguration<SalesTerms>
{
    public void Configure(EntityTypeBuilder<Quota> builder)
    {
        builder.ToTable(
            "registration_quotas",
            t => t.HasCheckConstraint("ck_registration_quotas_taken", "taken >= 0 and taken <= size")
        );
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Name).HoldsText(Quota.NameLength);
        builder.OwnsMany(
            q => q.Types,
            type =>
            {
                type.ToTable("registration_quota_types");
                type.WithOwner().HasForeignKey("QuotaId");
                type.HasKey("QuotaId", nameof(QuotaType.Type));
                type.HasOne<TicketType>().WithMany().HasForeignKey(t => t.Type).OnDelete(DeleteBehavior.Restrict);
            }
        );
        builder.HasIndex(q => q.Event);
    }

    public void Configure(EntityTypeBuilder<SalesTerms> builder)
    {
        builder.ToTable("registration_sales_terms");
        builder.HasKey(t => t.Event);
        builder.Property(t => t.Event).ValueGeneratedNever();
        builder
            .Property(t => t.Refunds)
            .HasConversion<RefundPolicyConverter>()
            .HasMaxLength(RefundPolicyConverter.Length);
    }
}
