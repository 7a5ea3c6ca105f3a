using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;

namespace EventFly.Core.Registration.Announcements;

public enum CopyState
{
    /// <summary>It has not left.</summary>
    Waiting,

    /// <summary>
    /// It is being handed to the mail server. Noted before anything is said there: whoever finds it like this after a power cut
    /// does not know whether it arrived.
    /// </summary>
    Leaving,

    /// <summary>The mail server has taken it.</summary>
    Accepted,

    /// <summary>The mail server does not take it, for good.</summary>
    Refused,

    /// <summary>It may have arrived or not: the line broke, or the server died, while it was handed over. It is not sent again unasked.</summary>
    Unclear,

    /// <summary>Whoever has the address wants no announcements of this organizer.</summary>
    Unsubscribed,

    /// <summary>The address refused letters for good before.</summary>
    BadAddress,
}

/// <summary>An announcement for one address. It moves past the aggregate, by conditional updates: see <see cref="MoveCopies"/>.</summary>
public sealed class AnnouncementCopy
{
    public const int ReasonLength = 300;

    private AnnouncementCopy() { }

    public AnnouncementCopyId Id { get; private set; }

    public AnnouncementId Announcement { get; private set; }

    /// <summary>130 random bits that open the page on which announcements are unsubscribed from.</summary>
    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The e-mail as it is compared; one announcement has it once.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>What stands behind the at sign: letters to one mail host leave at a pace of their own.</summary>
    public string Domain { get; private set; } = "";

    public string? Language { get; private set; }

    /// <summary>Where the letter's button leads: the order, or the place in the waiting list, of whoever gets it.</summary>
    public string Page { get; private set; } = "";

    public CopyState State { get; private set; }

    /// <summary>When it last moved.</summary>
    public DateTimeOffset MovedAt { get; private set; }

    /// <summary>Not before: the mail server asked for patience.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>How often the mail server asked for patience.</summary>
    public int Delays { get; private set; }

    /// <summary>Why it was refused or is unclear, in the words of the mail server; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    internal static AnnouncementCopy For(AnnouncementId announcement, Addressee addressee, DateTimeOffset now) =>
        new()
        {
            Id = AnnouncementCopyId.New(),
            Announcement = announcement,
            Key = Secret.NewCode(),
            Name = addressee.Name,
            Email = addressee.Email,
            EmailKey = addressee.EmailKey,
            Domain = addressee.EmailKey[(addressee.EmailKey.LastIndexOf('@') + 1)..],
            Language = addressee.Language,
            Page = addressee.Page,
            MovedAt = now,
            NotBefore = now,
        };

    /// <summary>It does not leave at all.</summary>
    internal AnnouncementCopy LeftOut(CopyState why)
    {
        State = why;
        return this;
    }
}

/// <summary>One who is written to.</summary>
/// <param name="Page">See <see cref="AnnouncementCopy.Page"/>.</param>
internal sealed record Addressee(string Name, string Email, string? Language, string Page)
{
    public string EmailKey { get; } = EmailAddress.KeyOf(Email);

    /// <summary>Of a guest: theirs.</summary>
    public TicketId? Ticket { get; init; }

    /// <summary>Of a guest: was let in.</summary>
    public bool IsInside { get; init; }
}
