using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Registration;

/// <summary>One pair of keys. Rows are never changed or removed: what one has signed is checked by it for as long as tickets live.</summary>
public sealed class TicketSigningKey
{
    public int Number { get; init; }

    /// <summary>SubjectPublicKeyInfo, DER.</summary>
    public byte[] PublicPart { get; init; } = [];

    /// <summary>PKCS #8, readable only with the key ring that all processes share.</summary>
    public string ProtectedPart { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class TicketSigningKeyConfiguration : IEntityTypeConfiguration<TicketSigningKey>
{
    public void Configure(EntityTypeBuilder<TicketSigningKey> builder)
    {
        builder.ToTable("registration_ticket_keys");
        // Two processes that make the same one at once: the second learns that it exists.
        builder.HasKey(k => k.Number);
        builder.Property(k => k.Number).ValueGeneratedNever();
        builder.Property(k => k.PublicPart).HasMaxLength(200);
        builder.Property(k => k.ProtectedPart).HasMaxLength(2_000);
    }
}
