using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;

namespace EventFly.Core.Registration.Announcements;

/// <summary>An address that wants no announcements of this organizer. What concerns its own tickets it still gets.</summary>
public sealed class Unsubscription
{
    private Unsubscription() { }

    public Guid Id { get; private set; }

    public OrganizationId Organization { get; private set; }

    public string EmailKey { get; private set; } = "";

    /// <summary>The announcement that made them do so.</summary>
    public Contracts.AnnouncementId Announcement { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static Unsubscription Of(OrganizationId organization, AnnouncementCopy copy, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Organization = organization,
            EmailKey = copy.EmailKey,
            Announcement = copy.Announcement,
            At = now,
        };
}

/// <summary>An address at which a mail server said that there is nobody: no announcement of anybody is sent there.</summary>
public sealed class BadAddress
{
    private BadAddress() { }

    public Guid Id { get; private set; }

    public string EmailKey { get; private set; } = "";

    /// <summary>In the words of the mail server.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static BadAddress Of(string emailKey, string reason, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EmailKey = emailKey,
            Reason = Text.Cut(reason, AnnouncementCopy.ReasonLength),
            At = now,
        };
}
