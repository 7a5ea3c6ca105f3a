using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Discovery;

/// <summary>Another date of an event's series.</summary>
public sealed record EventDate(string Slug, string Title, DateTimeOffset StartsAt, string Zone);

/// <summary>All that the public page of an event says.</summary>
/// <param name="Description">Markdown.</param>
/// <param name="Place">Its online link is empty until an hour before the start.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record EventPublic(
    EventCard Card,
    OrganizationCard Organizer,
    string Summary,
    string Description,
    Place Place,
    IReadOnlyList<string> Tags,
    string CancelReason,
    long Version
)
{
    public EventKind Kind { get; init; }

    /// <summary>ISO 639-1, or empty.</summary>
    public string Language { get; init; } = "";

    /// <summary>There are tickets that open the online link: it is on the page of their holders, and not here.</summary>
    public bool IsLinkForHolders { get; init; }

    /// <summary>It has sessions, and a page that says when and where they are.</summary>
    public bool HasSchedule { get; init; }

    /// <summary>The next other dates of its series, at most 12.</summary>
    public IReadOnlyList<EventDate> OtherDates { get; init; } = [];

    public bool IsLive(DateTimeOffset now) =>
        Card.State is EventState.Published && Card.StartsAt <= now && now < Card.EndsAt;

    public bool IsOpen(DateTimeOffset now) => Card.State is EventState.Published && now < Card.EndsAt;
}

/// <summary>The public page of an event. A draft shows itself only to those who may see it in the organization.</summary>
public sealed record GetEventPage(string Slug) : IUseCase<EventPublic>
{
    private const int MostDates = 12;

    public Access Access => Access.Anyone;

    internal sealed class Handler(
        IEventsDb db,
        IOrganizationLookup organizations,
        IOnlineTickets onlineTickets,
        IAccessGate gate,
        Actor actor,
        TimeProvider time
    ) : IHandler<GetEventPage, EventPublic>
    {
        public async Task<Result<EventPublic>> Handle(GetEventPage request, CancellationToken cancellation)
        {
            var found = await db.Events.AsNoTracking().FirstOrDefaultAsync(e => e.Slug == request.Slug, cancellation);
            if (found is null || !await MaySee(found, cancellation))
            {
                return Fault.NotVisible;
            }

            var organizer = await organizations.Find(found.Organization, cancellation);
            return organizer is null ? Fault.NotVisible : await Page(found, organizer, cancellation);
        }

        private async Task<EventPublic> Page(Event found, OrganizationCard organizer, CancellationToken cancellation)
        {
            var isForHolders = found.Place.IsOnline && await onlineTickets.Are(found.Id, cancellation);
            return new EventPublic(
                found.ToCard(),
                organizer,
                found.Summary,
                found.Description,
                !isForHolders && found.IsLinkOpen(time.GetUtcNow())
                    ? found.Place
                    : found.Place with
                    {
                        OnlineLink = "",
                    },
                found.Tags,
                found.CancelReason,
                found.Version
            )
            {
                Kind = found.Kind,
                Language = found.Language,
                IsLinkForHolders = isForHolders,
                OtherDates = await OtherDates(found, cancellation),
                HasSchedule = await db.Sessions.AnyAsync(s => s.Event == found.Id, cancellation),
            };
        }

        private async Task<IReadOnlyList<EventDate>> OtherDates(Event found, CancellationToken cancellation)
        {
            if (found.Series is not { } series)
            {
                return [];
            }

            var now = time.GetUtcNow();
            return await db
                .Events.Where(e => e.Series == series && e.Id != found.Id)
                // Who knows one date that is not listed may know the others; who knows a listed one may not.
                .Where(e => e.State == EventState.Published && e.EndsAt > now && (e.IsListed || !found.IsListed))
                .OrderBy(e => e.StartsAt)
                .ThenBy(e => e.Id)
                .Take(MostDates)
                .Select(e => new EventDate(e.Slug, e.Title, e.StartsAt, e.Zone))
                .ToListAsync(cancellation);
        }

        // A cancelled draft was never public, but nothing of it is secret enough to leave its guests without a word.
        private async Task<bool> MaySee(Event found, CancellationToken cancellation) =>
            found.State is not EventState.Draft
            || actor.IsSystem
            || await gate.Allows(actor, EventPermissions.View, found.Id, cancellation);
    }
}
