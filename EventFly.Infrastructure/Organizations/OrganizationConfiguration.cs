using EventFly.Core.Organizations.Invitations;
using EventFly.Core.Organizations.Members;
using EventFly.Core.Organizations.Organizations;
using EventFly.Core.Organizations.Roles;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Organizations;

internal sealed class OrganizationConfiguration
    : IEntityTypeConfiguration<Organization>,
        IEntityTypeConfiguration<Role>,
        IEntityTypeConfiguration<Member>,
        IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable(
            "organizations_organizations",
            t => t.HasCheckConstraint("ck_organizations_owners", "owners >= 1")
        );
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Name).HoldsText(Organization.NameLength);
        builder.Property(o => o.Slug).HasMaxLength(100);
        builder.HasIndex(o => o.Slug).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("organizations_roles");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HoldsText(Role.NameLength);
        builder.PrimitiveCollection(r => r.Chosen).HasColumnName("permissions").HasMaxLength(2_000);
        builder.Ignore(r => r.Permissions);
        builder.HasOne<Organization>().WithMany().HasForeignKey(r => r.Organization);
        builder.HasIndex(r => new { r.Organization, r.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable("organizations_members");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasOne<Organization>().WithMany().HasForeignKey(m => m.Organization);
        builder.HasOne<Role>().WithMany().HasForeignKey(m => m.Role).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.Organization, m.Account }).IsUnique();
        builder.HasIndex(m => m.Account);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("organizations_invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(254);
        builder.Property(i => i.OpenFor).HasMaxLength(254);
        builder.Property(i => i.TokenHash).HasMaxLength(64);
        builder.HasOne<Organization>().WithMany().HasForeignKey(i => i.Organization);
        // Closed invitations have no OpenFor, and no database here counts missing values as equal.
        builder.HasIndex(i => new { i.Organization, i.OpenFor }).IsUnique();
        builder.HasIndex(i => i.OpenFor);
        builder.HasIndex(i => i.TokenHash).IsUnique();
    }
}
