using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <param name="Email">Enough of it to know it by.</param>
/// <param name="Organizer">Whose announcements these are.</param>
public sealed record Subscription(string Email, string Organizer, string EventTitle, bool IsOn);

/// <summary>What the link at the end of an announcement is about. The link is the right to it.</summary>
public sealed record FindSubscription(string Key) : IUseCase<Subscription>
{
    public Access Access => Access.Anyone;

    internal sealed class Handler(IRegistrationDb db, SubscriptionDesk desk) : IHandler<FindSubscription, Subscription>
    {
        public async Task<Result<Subscription>> Handle(FindSubscription request, CancellationToken cancellation)
        {
            if (await desk.Find(request.Key, cancellation) is not var (copy, card, organizer))
            {
                return Fault.NotVisible;
            }

            var isOff = await db.Unsubscriptions.AnyAsync(
                u => u.Organization == organizer.Id && u.EmailKey == copy.EmailKey,
                cancellation
            );
            return new Subscription(copy.Email, organizer.Name, card.Title, !isOff);
        }
    }
}

/// <summary>Finds what belongs to the link at the end of an announcement.</summary>
internal sealed class SubscriptionDesk(IRegistrationDb db, IEventLookup events, IOrganizationLookup organizations)
    : ICollaborator
{
    public async Task<(AnnouncementCopy Copy, EventCard Card, OrganizationCard Organizer)?> Find(
        string key,
        CancellationToken cancellation
    )
    {
        var copy = await db.AnnouncementCopies.AsNoTracking().FirstOrDefaultAsync(c => c.Key == key, cancellation);
        if (copy is null)
        {
            return null;
        }

        var of = await db
            .Announcements.Where(a => a.Id == copy.Announcement)
            .Select(a => a.Event)
            .FirstAsync(cancellation);
        return
            await events.Find(of, cancellation) is { } card
            && await organizations.Find(card.Organization, cancellation) is { } organizer
            ? (copy, card, organizer)
            : null;
    }
}
