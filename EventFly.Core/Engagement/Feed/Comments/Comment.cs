using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Comments;

/// <summary>What somebody with an account says below a post.</summary>
public sealed class Comment : Aggregate
{
    public const int BodyLength = 1_000;

    /// <summary>How many comments one account may write in one minute of the clock.</summary>
    public const int PerMinute = 10;

    /// <summary>How long its author may change it.</summary>
    public static readonly TimeSpan EditableFor = TimeSpan.FromMinutes(15);

    /// <summary>How long its author may take a deletion back.</summary>
    public static readonly TimeSpan UndoableFor = TimeSpan.FromMinutes(10);

    private Comment() { }

    public CommentId Id { get; private set; }

    public EventId Event { get; private set; }

    public PostId Post { get; private set; }

    public AccountId Author { get; private set; }

    /// <summary>Markdown; people are mentioned by tokens, see <see cref="MentionTokens"/>.</summary>
    public string Body { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Readers see that there is something, and nothing of it.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Moved by the database with each new or withdrawn like, never by a save of this.</summary>
    public int Likes { get; private set; }

    /// <summary>Its place in the thread, see <see cref="Positions"/>.</summary>
    public string Position { get; private set; } = "";

    /// <summary>The minute of the clock that it was written in.</summary>
    public long Minute { get; private set; }

    /// <summary>The author's how many-th in that minute, from 1. Unique, so that a flood cannot overtake its own count.</summary>
    public int Turn { get; private set; }

    public static long MinuteOf(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    /// <param name="turn">The author's how many-th in this minute.</param>
    public static Result<Comment> Write(
        CommentId id,
        Post post,
        AccountId author,
        string body,
        int turn,
        DateTimeOffset now
    )
    {
        if (FaultOf(body) is { } fault)
        {
            return fault;
        }

        if (post.IsLocked)
        {
            return CommentFaults.Locked;
        }

        if (turn > PerMinute)
        {
            return CommentFaults.TooMany;
        }

        var comment = new Comment
        {
            Id = id,
            Event = post.Event,
            Post = post.Id,
            Author = author,
            Body = body.Trim(),
            WrittenAt = now,
            Position = Positions.Of(now, id.Value),
            Minute = MinuteOf(now),
            Turn = turn,
        };
        comment.Tell(MentionTokens.In(comment.Body), now);
        return comment;
    }

    public Result<Done> Edit(string body, DateTimeOffset now)
    {
        if (FaultOf(body) is { } fault)
        {
            return fault;
        }

        if (now >= WrittenAt + EditableFor)
        {
            return CommentFaults.TooLateToEdit;
        }

        if (Body != body.Trim())
        {
            var before = MentionTokens.In(Body).ToList();
            (Body, EditedAt) = (body.Trim(), now);
            Tell(MentionTokens.In(Body).Except(before), now);
        }

        return Result.Done;
    }

    public Result<Done> Delete(DateTimeOffset now)
    {
        DeletedAt ??= now;
        return Result.Done;
    }

    public Result<Done> Restore(DateTimeOffset now)
    {
        if (DeletedAt is { } deleted && now >= deleted + UndoableFor)
        {
            return CommentFaults.TooLateToRestore;
        }

        DeletedAt = null;
        return Result.Done;
    }

    /// <returns>Whether readers saw it before.</returns>
    public bool Hide(DateTimeOffset now)
    {
        var isNew = HiddenAt is null;
        HiddenAt ??= now;
        return isNew;
    }

    /// <returns>Whether it was hidden before.</returns>
    public bool Show()
    {
        var isNew = HiddenAt is not null;
        HiddenAt = null;
        return isNew;
    }

    private void Tell(IEnumerable<AccountId> mentioned, DateTimeOffset now)
    {
        foreach (var account in mentioned.Where(a => a != Author))
        {
            Raise(new Mentioned(Event, Post, Id, account, Author, now));
        }
    }

    private static Fault? FaultOf(string body)
    {
        var checks = new Checks();
        checks.That(body.Trim().Length > 0, "body", "Write something first.");
        checks.That(
            Text.Fits(body.Trim(), BodyLength),
            "body",
            new Sentence("Keep the comment within {0} characters.", BodyLength)
        );
        return checks.Fault;
    }
}
