using System.Security.Cryptography;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using EventFly.Core.Registration.Tickets;

namespace EventFly.Core.Registration.Feedback;

/// <summary>Whether a comment may be shown to everybody.</summary>
public enum CommentShowing
{
    /// <summary>It is for the team alone.</summary>
    No,
    WithoutName,
    WithFirstName,
}

/// <summary>
/// What one guest says of an event, or may still say: it is there from the moment they are asked. One for each e-mail and one for each
/// ticket. What is shown of it has a day and no time: nobody is to find out by the clock who wrote what.
/// </summary>
public sealed class GuestFeedback : Aggregate
{
    public const int MostStars = 5;
    public const int MostRecommend = 10;
    public const int CommentLength = 2_000;

    private GuestFeedback() { }

    public FeedbackId Id { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>By which they are a guest.</summary>
    public TicketId Ticket { get; private set; }

    /// <summary>The e-mail of the guest as it is compared.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>130 random bits that open the page on which it is given.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The day of the event's zone on which it was given first; null: it was not.</summary>
    public DateOnly? GivenOn { get; private set; }

    /// <summary>Drawn by lot: the order of what was given on one day.</summary>
    public int Lot { get; private set; }

    /// <summary>1 to 5; 0 as long as nothing was given.</summary>
    public int Stars { get; private set; }

    /// <summary>Whether they would tell others to come, from 0 to 10; null: they did not say.</summary>
    public int? Recommend { get; private set; }

    public string Comment { get; private set; } = "";

    /// <summary>As it stood on the ticket, for the team; null: they stay anonymous.</summary>
    public string? Name { get; private set; }

    public CommentShowing Showing { get; private set; }

    /// <summary>Since when the team shows the comment to everybody; null: it does not.</summary>
    public DateTimeOffset? FeaturedAt { get; private set; }

    /// <summary>The team does not want to see the comment.</summary>
    public bool IsHidden { get; private set; }

    public bool IsGiven => GivenOn is not null;

    public static GuestFeedback Ask(Ticket ticket) =>
        new()
        {
            Id = FeedbackId.New(),
            Event = ticket.Event,
            Ticket = ticket.Id,
            EmailKey = EmailAddress.KeyOf(ticket.AttendeeEmail),
            Key = Secret.NewCode(),
            Lot = RandomNumberGenerator.GetInt32(int.MaxValue),
        };

    /// <summary>Another ticket makes them a guest, or that ticket is somebody else's now: whoever had the link has it no more.</summary>
    internal void MoveTo(Ticket ticket)
    {
        var email = EmailAddress.KeyOf(ticket.AttendeeEmail);
        if (email != EmailKey)
        {
            (EmailKey, Key) = (email, Secret.NewCode());
        }

        Ticket = ticket.Id;
    }

    /// <summary>It is said, or said anew. What the team showed of it is shown no more if it is something else now.</summary>
    internal void Give(FeedbackWords words, string guest, DateOnly today)
    {
        var comment = words.Comment.Trim();
        var name = words.IsNamed ? guest : null;
        if ((Stars, Comment, Name, Showing) != (words.Stars, comment, name, words.Showing))
        {
            (FeaturedAt, IsHidden) = (null, false);
        }

        (Stars, Recommend, Comment) = (words.Stars, words.Recommend, comment);
        (Name, Showing) = (name, words.Showing);
        GivenOn ??= today;
    }

    public Result<Done> Feature(bool isFeatured, DateTimeOffset now)
    {
        if (!isFeatured)
        {
            FeaturedAt = null;
            return Result.Done;
        }

        if (Comment.Length == 0 || Showing is CommentShowing.No)
        {
            return FeedbackFaults.NotToBeShown;
        }

        (FeaturedAt, IsHidden) = (FeaturedAt ?? now, false);
        return Result.Done;
    }

    /// <summary>What is hidden is not shown to others either.</summary>
    public void Hide(bool isHidden) => (IsHidden, FeaturedAt) = (isHidden, isHidden ? null : FeaturedAt);
}

/// <summary>What a guest says of one session.</summary>
public sealed class SessionStars
{
    private SessionStars() { }

    public FeedbackId Feedback { get; private set; }

    public SessionId Session { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>1 to 5.</summary>
    public int Stars { get; private set; }

    internal static SessionStars Of(GuestFeedback feedback, SessionId session, int stars) =>
        new()
        {
            Feedback = feedback.Id,
            Session = session,
            Event = feedback.Event,
            Stars = stars,
        };

    internal void Change(int stars) => Stars = stars;
}

/// <summary>What a guest answered to one of the organizer's questions.</summary>
public sealed class FeedbackAnswer
{
    private FeedbackAnswer() { }

    public FeedbackId Feedback { get; private set; }

    /// <summary>The <see cref="FeedbackQuestion.Number"/> of the question.</summary>
    public int Question { get; private set; }

    public EventId Event { get; private set; }

    /// <summary>Text as written, or numbers of choices as <c>1,3</c>.</summary>
    public string Value { get; private set; } = "";

    internal static FeedbackAnswer Of(GuestFeedback feedback, int question, string value) =>
        new()
        {
            Feedback = feedback.Id,
            Question = question,
            Event = feedback.Event,
            Value = value,
        };

    internal void Change(string value) => Value = value;
}
