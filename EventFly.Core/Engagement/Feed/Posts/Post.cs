using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Mentions;
using EventFly.Core.Engagement.Feed.Pictures;
using EventFly.Core.Engagement.Live.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Posts;

/// <summary>Something that the organizers tell everyone who follows their event.</summary>
public sealed class Post : Aggregate
{
    public const int BodyLength = 4_000;

    /// <summary>How far ahead a post can be scheduled.</summary>
    public static readonly TimeSpan LatestIn = TimeSpan.FromDays(366);

    /// <summary>How long what was deleted can come back; then it is erased.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private Post() { }

    public PostId Id { get; private set; }

    public EventId Event { get; private set; }

    public AccountId Author { get; private set; }

    /// <summary>Markdown; people are mentioned by tokens, see <see cref="MentionTokens"/>.</summary>
    public string Body { get; private set; } = "";

    /// <summary>What the port to the carried poll or quiz needs of it.</summary>
    internal CarryingPost Carrying => new(Event, Poll, Quiz, PublishedAt);

    public string? ImageName { get; private set; }

    public string ImageAlt { get; private set; } = "";

    public int ImageWidth { get; private set; }

    public int ImageHeight { get; private set; }

    public PostPicture? Picture => ImageName is null ? null : new(ImageName, ImageAlt, ImageWidth, ImageHeight);

    /// <summary>A poll that readers answer in their own time; then the words may be missing.</summary>
    public PollId? Poll { get; private set; }

    /// <summary>A quiz that readers play in their own time, in place of a poll; then the words may be missing.</summary>
    public QuizId? Quiz { get; private set; }

    /// <summary>Stays above the newer ones.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>Takes no new comments.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Null while it waits for <see cref="DueAt"/>.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When it goes out by itself; null once it is out.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>Readers see that there is something, and nothing of it.</summary>
    public DateTimeOffset? HiddenAt { get; private set; }

    /// <summary>Taken away, and kept for <see cref="KeptFor"/> so that it can come back.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Moved by the database with each new or withdrawn like, never by a save of this.</summary>
    public int Likes { get; private set; }

    /// <summary>Its place in the feed, see <see cref="Positions"/>.</summary>
    public string Position { get; private set; } = "";

    public static Result<Post> Publish(
        PostId id,
        EventId feed,
        AccountId author,
        string body,
        DateTimeOffset now,
        PollId? poll = null,
        QuizId? quiz = null
    )
    {
        if (FaultOf(body, poll, quiz) is { } fault)
        {
            return fault;
        }

        var post = Write(id, feed, author, body, poll, quiz);
        post.GoOut(now);
        return post;
    }

    public Result<Done> Edit(string body, DateTimeOffset now)
    {
        if (FaultOf(body, Poll, Quiz) is { } fault)
        {
            return fault;
        }

        if (Body != body.Trim())
        {
            var before = MentionTokens.In(Body).ToList();
            Body = body.Trim();
            if (PublishedAt is not null)
            {
                EditedAt = now;
                Tell(MentionTokens.In(Body).Except(before), Author, now);
            }
        }

        return Result.Done;
    }

    /// <summary>Shows a picture below the words, or none.</summary>
    public void Illustrate(PostPicture? picture) =>
        (ImageName, ImageAlt, ImageWidth, ImageHeight) = picture is null
            ? (null, "", 0, 0)
            : (picture.Name, picture.Alt, picture.Width, picture.Height);

    public void Pin() => IsPinned = true;

    public void Unpin() => IsPinned = false;

    /// <returns>Whether it was open before.</returns>
    public bool Lock()
    {
        var isNew = !IsLocked;
        IsLocked = true;
        return isNew;
    }

    /// <returns>Whether it was locked before.</returns>
    public bool Unlock()
    {
        var isNew = IsLocked;
        IsLocked = false;
        return isNew;
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

    /// <returns>Whether it was there before.</returns>
    public bool Delete(DateTimeOffset now)
    {
        var isNew = DeletedAt is null;
        DeletedAt ??= now;
        return isNew;
    }

    /// <returns>Whether it was deleted before.</returns>
    public Result<bool> Restore(DateTimeOffset now)
    {
        if (DeletedAt is not { } deleted)
        {
            return false;
        }

        if (now >= deleted + KeptFor)
        {
            return PostFaults.TooLateToRestore;
        }

        DeletedAt = null;
        return true;
    }

    /// <summary>A post that waits goes out when its time has come, or at once when the team says so.</summary>
    public void GoOut(DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return;
        }

        (PublishedAt, DueAt) = (now, null);
        Position = Positions.Of(now, Id.Value);
        Raise(new PostPublished(Event, Id, now));
        Tell(MentionTokens.In(Body), Author, now);
    }

    public Result<Done> Reschedule(DateTimeOffset due, DateTimeOffset now)
    {
        if (PublishedAt is not null)
        {
            return PostFaults.AlreadyOut;
        }

        if (FaultOf(due, now) is { } fault)
        {
            return fault;
        }

        DueAt = due;
        return Result.Done;
    }

    /// <summary>Waits until <paramref name="due"/>; nobody but the team sees it before.</summary>
    public static Result<Post> Schedule(
        PostId id,
        EventId feed,
        AccountId author,
        string body,
        DateTimeOffset due,
        DateTimeOffset now,
        PollId? poll = null,
        QuizId? quiz = null
    )
    {
        if ((FaultOf(body, poll, quiz) ?? FaultOf(due, now)) is { } fault)
        {
            return fault;
        }

        var post = Write(id, feed, author, body, poll, quiz);
        post.DueAt = due;
        // Two posts may not have the same place, not even while they wait.
        post.Position = Positions.Of(due, id.Value);
        return post;
    }

    private static Post Write(PostId id, EventId feed, AccountId author, string body, PollId? poll, QuizId? quiz) =>
        new()
        {
            Id = id,
            Event = feed,
            Author = author,
            Body = body.Trim(),
            Poll = poll,
            Quiz = quiz,
        };

    private void Tell(IEnumerable<AccountId> mentioned, AccountId by, DateTimeOffset now)
    {
        foreach (var account in mentioned.Where(a => a != by))
        {
            Raise(new Mentioned(Event, Id, null, account, by, now));
        }
    }

    private static Fault? FaultOf(DateTimeOffset due, DateTimeOffset now) =>
        due <= now ? Fault.Invalid("due", "That moment has passed. Choose a later one, or post it now.")
        : due > now + LatestIn ? Fault.Invalid("due", "Choose a moment within a year from now.")
        : null;

    private static Fault? FaultOf(string body, PollId? poll, QuizId? quiz)
    {
        var checks = new Checks();
        checks.That(poll is not null || quiz is not null || body.Trim().Length > 0, "body", "Write something first.");
        checks.That(poll is null || quiz is null, "quiz", "A post carries a poll or a quiz, not both.");
        checks.That(
            Text.Fits(body.Trim(), BodyLength),
            "body",
            new Sentence("Keep the post within {0} characters.", BodyLength)
        );
        return checks.Fault;
    }
}
