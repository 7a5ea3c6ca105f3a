using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Identity.Contracts;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Engagement.Feed.Moderation;

/// <param name="By">Null when the house itself did it, or when the account is gone.</param>
/// <param name="Detail">The words concerned; empty when there were none.</param>
public sealed record TrailLine(Guid Id, ModerationAct Act, string? By, string Detail, DateTimeOffset At);

/// <param name="Counts">How many lines there are of each act that occurred.</param>
/// <param name="HasMore">Whether there is a page behind this one.</param>
public sealed record TrailPage(
    EventCard Event,
    IReadOnlyList<TrailLine> Lines,
    IReadOnlyDictionary<ModerationAct, int> Counts,
    bool HasMore
);

/// <summary>Who of the team did what to whose words, the latest first; for those who may moderate in either place.</summary>
/// <param name="Act">Only these; null for all.</param>
/// <param name="Page">From 0.</param>
public sealed record ReadModerationTrail(string Organization, string Slug, ModerationAct? Act, int Page)
    : IUseCase<TrailPage>
{
    public const int PageSize = 50;

    // The scope is not known before the address is read: the handler asks the gate itself.
    public Access Access => Access.SignedIn;

    internal sealed class Handler(
        IFeedDb db,
        IEventLookup events,
        IAccountLookup accounts,
        IAccessGate gate,
        Actor actor
    ) : IHandler<ReadModerationTrail, TrailPage>
    {
        public async Task<Result<TrailPage>> Handle(ReadModerationTrail request, CancellationToken cancellation)
        {
            var found = await events.FindAt(request.Organization, request.Slug, cancellation);
            if (found is null || !await Allows(found.Id, cancellation))
            {
                return Fault.NotVisible;
            }

            var trail = db.Moderation.AsNoTracking().Where(e => e.Event == found.Id);
            var counts = await trail
                .GroupBy(e => e.Act)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            var entries = await trail
                .Where(e => request.Act == null || e.Act == request.Act)
                .OrderByDescending(e => e.At)
                .ThenByDescending(e => e.Id)
                .Skip(Math.Clamp(request.Page, 0, 10_000) * PageSize)
                .Take(PageSize + 1)
                .ToListAsync(cancellation);
            var people = await accounts.FindMany(
                [.. entries.Where(e => e.By is not null).Select(e => e.By!.Value).Distinct()],
                cancellation
            );
            var names = people.ToDictionary(a => a.Id, a => a.Name);
            return new TrailPage(
                found,
                [
                    .. entries
                        .Take(PageSize)
                        .Select(e => new TrailLine(
                            e.Id,
                            e.Act,
                            e.By is { } by ? names.GetValueOrDefault(by) : null,
                            e.Detail,
                            e.At
                        )),
                ],
                counts,
                entries.Count > PageSize
            );
        }

        private async Task<bool> Allows(EventId id, CancellationToken cancellation) =>
            await gate.Allows(actor, EngagementPermissions.Host, id, cancellation)
            || await gate.Allows(actor, EngagementPermissions.Feed, id, cancellation);
    }
}
