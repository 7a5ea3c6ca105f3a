using EventFly.Core.Identity.SignIns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Identity;

internal sealed class EndedSignInConfiguration : IEntityTypeConfiguration<EndedSignIn>
{
    public void Configure(EntityTypeBuilder<EndedSignIn> builder)
    {
        builder.ToTable("identity_ended_sign_ins");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.EndedAt);
    }
}
