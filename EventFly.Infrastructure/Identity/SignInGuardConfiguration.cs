using EventFly.Core.Identity.SignIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Identity;

internal sealed class SignInGuardConfiguration : IEntityTypeConfiguration<SignInGuard>
{
    public void Configure(EntityTypeBuilder<SignInGuard> builder)
    {
        builder.ToTable("identity_sign_in_guards");
        builder.Property(g => g.Id).HasMaxLength(64);
        builder.HasIndex(g => g.LastFailureAt);
    }
}
