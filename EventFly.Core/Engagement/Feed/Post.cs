using System.Globalization;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Something that the organizers tell everyone who follows their event.</summary>
public sealed class Post : Aggregate
{
    public const int BodyLength = 4_000;

    private Post() { }

    public PostId Id { get; private set; }

    public EventId Event { get; private set; }

    public AccountId Author { get; private set; }

    /// <summary>Markdown.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Stays above the newer ones.</summary>
    public bool IsPinned { get; private set; }

    public DateTimeOffset PublishedAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Taken away, and kept so that it can come back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>
    /// Instant and id as one text that sorts the same on every database: newest is greatest, and no two are equal. Pages of
    /// the feed continue behind it.
    /// </summary>
    public string Position { get; private set; } = "";

    public static Result<Post> Publish(PostId id, EventId feed, AccountId author, string body, DateTimeOffset now)
    {
        if (FaultOf(body) is { } fault)
        {
            return fault;
        }

        var post = new Post
        {
            Id = id,
            Event = feed,
            Author = author,
            Body = body.Trim(),
            PublishedAt = now,
            Position = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks:x16}{id.Value:n}"),
        };
        post.Raise(new PostPublished(feed, id, now));
        return post;
    }

    public Result<Done> Edit(string body, DateTimeOffset now)
    {
        if (FaultOf(body) is { } fault)
        {
            return fault;
        }

        if (Body != body.Trim())
        {
            Body = body.Trim();
            EditedAt = now;
        }

        return Result.Done;
    }

    public void Pin() => IsPinned = true;

    public void Unpin() => IsPinned = false;

    public void Delete(DateTimeOffset now) => DeletedAt ??= now;

    public void Restore() => DeletedAt = null;

    private static Fault? FaultOf(string body)
    {
        var checks = new Checks();
        checks.That(body.Trim().Length > 0, "body", "Write something first.");
        checks.That(
            body.Trim().Length <= BodyLength,
            "body",
            new Sentence("Keep the post within {0} characters.", BodyLength)
        );
        return checks.Fault;
    }
}
