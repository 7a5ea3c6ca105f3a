using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>
/// Whoever has the link wants no announcements of this organizer any more, or wants them again. Doing so twice is doing so once. A
/// copy of this announcement that has not left stays here.
/// </summary>
public sealed record Unsubscribe(string Key, bool IsBack = false) : ICommand<Done>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, SubscriptionDesk desk, TimeProvider time)
        : IHandler<Unsubscribe, Done>
    {
        public async Task<Result<Done>> Handle(Unsubscribe request, CancellationToken cancellation)
        {
            if (await desk.Find(request.Key, cancellation) is not var (copy, _, organizer))
            {
                return Fault.NotVisible;
            }

            var known = db.Unsubscriptions.Where(u => u.Organization == organizer.Id && u.EmailKey == copy.EmailKey);
            if (request.IsBack)
            {
                await known.ExecuteDeleteAsync(cancellation);
                return Result.Done;
            }

            if (!await known.AnyAsync(cancellation))
            {
                db.Unsubscriptions.Add(Unsubscription.Of(organizer.Id, copy, time.GetUtcNow()));
            }

            await db
                .AnnouncementCopies.Where(c => c.EmailKey == copy.EmailKey && c.State == CopyState.Waiting)
                .Where(c => c.Announcement == copy.Announcement)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CopyState.Unsubscribed), cancellation);
            return Result.Done;
        }
    }
}
