using EventFly.Core.Engagement.Feed.Comments;
using EventFly.Core.Engagement.Feed.Likes;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Engagement.Feed.Reports;
using EventFly.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventFly.Infrastructure.Engagement.Feed;

internal sealed class PostConfiguration
    : IEntityTypeConfiguration<Post>,
        IEntityTypeConfiguration<Comment>,
        IEntityTypeConfiguration<LikeRow>,
        IEntityTypeConfiguration<Report>,
        IEntityTypeConfiguration<FeedImage>,
        IEntityTypeConfiguration<MentionNote>
{
    private const int PositionLength = 48;
    private const int ImageNameLength = 40;

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("engagement_posts", t => t.HasCheckConstraint("ck_engagement_posts_likes", "likes >= 0"));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Body).HoldsText(Post.BodyLength);
        builder.Property(p => p.Position).HasMaxLength(PositionLength);
        builder.Property(p => p.ImageName).HasMaxLength(ImageNameLength);
        builder.Property(p => p.ImageAlt).HoldsText(PostPicture.AltLength);
        builder.Ignore(p => p.Picture);
        builder.HasIndex(p => p.ImageName);
        builder.HasIndex(p => p.Poll);
        builder.HasIndex(p => p.Quiz);
        builder.HasIndex(p => new { p.Event, p.Position }).IsUnique();
        // Only posts that wait have a due time, so that looking for those whose time has come meets few.
        builder.HasIndex(p => p.DueAt);
    }

    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("engagement_comments", t => t.HasCheckConstraint("ck_engagement_comments_likes", "likes >= 0"));
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Body).HoldsText(Comment.BodyLength);
        builder.Property(c => c.Position).HasMaxLength(PositionLength);
        builder.HasOne<Post>().WithMany().HasForeignKey(c => c.Post);
        builder.HasIndex(c => new { c.Post, c.Position }).IsUnique();
        builder.HasIndex(c => new { c.Event, c.HiddenAt });
        // A flood that arrives all at once must queue up at its own turns: the database says so.
        builder
            .HasIndex(c => new
            {
                c.Author,
                c.Minute,
                c.Turn,
            })
            .IsUnique();
    }

    public void Configure(EntityTypeBuilder<LikeRow> builder)
    {
        builder.ToTable("engagement_likings");
        // One like for each reader and subject: the database says so, whatever the code believes.
        builder.HasKey(l => new { l.Subject, l.Reader });
        builder.HasIndex(l => l.Post);
    }

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("engagement_reports");
        builder.HasKey(r => new { r.Subject, r.Reader });
        builder.Property(r => r.Note).HoldsText(Report.NoteLength);
        builder.HasIndex(r => new { r.Event, r.ClosedAt });
    }

    public void Configure(EntityTypeBuilder<FeedImage> builder)
    {
        builder.ToTable("engagement_images");
        builder.HasKey(i => i.Name);
        builder.Property(i => i.Name).HasMaxLength(ImageNameLength).ValueGeneratedNever();
        builder.HasIndex(i => i.AddedAt);
    }

    public void Configure(EntityTypeBuilder<MentionNote> builder)
    {
        builder.ToTable("engagement_mentions");
        builder.HasKey(m => new { m.Subject, m.Account });
        builder.HasIndex(m => new { m.Account, m.At });
        builder.HasIndex(m => m.Post);
    }
}
