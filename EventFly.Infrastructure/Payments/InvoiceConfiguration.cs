using System.Text.Json;
using EventFly.Core.Kernel;
using EventFly.Core.Payments.Invoices;
using EventFly.Core.Payments.Issuers;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Payments;

internal sealed class InvoiceConfiguration
    : IEntityTypeConfiguration<Issuer>,
        IEntityTypeConfiguration<InvoiceCounter>,
        IEntityTypeConfiguration<InvoiceAddress>,
        IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Issuer> builder)
    {
        builder.ToTable("payments_issuers");
        builder.HasKey(i => i.Organization);
        builder.Property(i => i.Organization).ValueGeneratedNever();
        builder.Property(i => i.Logo).HasMaxLength(60);
        builder.ComplexProperty(
            i => i.Details,
            details =>
            {
                details.Property(d => d.LegalName).HoldsText(IssuerDetails.NameLength);
                details.Property(d => d.Address).HoldsText(IssuerDetails.AddressLength);
                details.Property(d => d.Country).HoldsText(IssuerDetails.CountryLength);
                details.Property(d => d.TaxNumber).HoldsText(IssuerDetails.TaxNumberLength);
                details.Property(d => d.VatId).HasMaxLength(IssuerDetails.VatIdLength);
                details.Property(d => d.Registration).HoldsText(IssuerDetails.RegistrationLength);
                details.Property(d => d.Email).HasMaxLength(IssuerDetails.EmailLength);
                details.Property(d => d.Footer).HoldsText(IssuerDetails.FooterLength);
                details.Property(d => d.Prefix).HasMaxLength(IssuerDetails.PrefixLength);
            }
        );
    }

    public void Configure(EntityTypeBuilder<InvoiceCounter> builder)
    {
        builder.ToTable("payments_invoice_counters");
        builder.HasKey(c => c.Organization);
        builder.Property(c => c.Organization).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<InvoiceAddress> builder)
    {
        builder.ToTable("payments_invoice_addresses");
        builder.HasKey(a => a.Order);
        builder.Property(a => a.Order).ValueGeneratedNever();
        builder.ComplexProperty(
            a => a.Buyer,
            buyer =>
            {
                buyer.Property(b => b.Company).HoldsText(IssuerDetails.NameLength);
                buyer.Property(b => b.Address).HoldsText(IssuerDetails.AddressLength);
                buyer.Property(b => b.VatId).HasMaxLength(IssuerDetails.VatIdLength);
                buyer.Property(b => b.Reference).HoldsText(BuyerDetails.ReferenceLength);
            }
        );
    }

    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.ToTable("payments_invoices");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Number).HasMaxLength(Invoice.NumberLength);
        builder.Property(i => i.Buyer).HoldsText(IssuerDetails.NameLength);
        builder.Property(i => i.FoldedText).HasMaxLength(SearchWords.Length);
        builder.ComplexProperty(i => i.Total, m => m.Property(a => a.Currency).HasMaxLength(3));
        builder
            .Property(i => i.Content)
            .HasConversion(
                content => JsonSerializer.Serialize(content, Json.Options),
                text => JsonSerializer.Deserialize<InvoiceContent>(text, Json.Options)!,
                new ValueComparer<InvoiceContent>((left, right) => ReferenceEquals(left, right), c => 0, c => c)
            )
            .HoldsTexts();
        builder.HasOne<Invoice>().WithMany().HasForeignKey(i => i.Refers).OnDelete(DeleteBehavior.Restrict);
        // A number is given once, and each cause has one of a kind.
        builder.HasIndex(i => new { i.Organization, i.Sequence }).IsUnique();
        builder
            .HasIndex(i => new
            {
                i.Order,
                i.Kind,
                i.Cause,
            })
            .IsUnique();
        builder.HasIndex(i => new { i.Organization, i.IssuedOn });
        foreach (var property in builder.Metadata.GetProperties())
        {
            property.SetAfterSaveBehavior(PropertySaveBehavior.Throw);
        }
    }
}
