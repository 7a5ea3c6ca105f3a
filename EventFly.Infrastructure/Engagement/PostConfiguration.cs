using EventFly.Core.Engagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement;

internal sealed class PostConfiguration : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("engagement_posts");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Body).HasMaxLength(Post.BodyLength);
        builder.Property(p => p.Position).HasMaxLength(48);
        builder.HasIndex(p => new { p.Event, p.Position }).IsUnique();
    }
}
