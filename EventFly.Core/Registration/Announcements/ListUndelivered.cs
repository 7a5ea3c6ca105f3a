using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <param name="Reason">In the words of the mail server, or empty.</param>
public sealed record UndeliveredCopy(string Name, string Email, CopyState State, string Reason, DateTimeOffset At);

/// <summary>Who did not get an announcement, or may not have, and why; at most 1,000, in the order of their addresses.</summary>
public sealed record ListUndelivered(EventId Event, AnnouncementId Announcement)
    : IUseCase<IReadOnlyList<UndeliveredCopy>>
{
    public const int Most = 1_000;

    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListUndelivered, IReadOnlyList<UndeliveredCopy>>
    {
        public async Task<Result<IReadOnlyList<UndeliveredCopy>>> Handle(
            ListUndelivered request,
            CancellationToken cancellation
        ) =>
            await db
                .AnnouncementCopies.Where(c =>
                    c.Announcement == request.Announcement
                    && db.Announcements.Any(a => a.Id == c.Announcement && a.Event == request.Event)
                )
                .Where(c =>
                    c.State != CopyState.Waiting && c.State != CopyState.Leaving && c.State != CopyState.Accepted
                )
                .OrderBy(c => c.EmailKey)
                .Take(Most)
                .Select(c => new UndeliveredCopy(c.Name, c.Email, c.State, c.Reason, c.MovedAt))
                .ToListAsync(cancellation);
    }
}
