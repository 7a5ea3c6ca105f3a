using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Registration.Announcements;

/// <summary>How many copies of an announcement are where.</summary>
/// <param name="Waiting">Not accepted yet: waiting, or leaving.</param>
public sealed record CopyCounts(int Waiting, int Accepted, int Refused, int Unclear, int Unsubscribed, int BadAddresses)
{
    public int All => Waiting + Accepted + Refused + Unclear + Unsubscribed + BadAddresses;

    internal static CopyCounts Of(IReadOnlyDictionary<CopyState, int> counted)
    {
        int Of(CopyState state) => counted.GetValueOrDefault(state);
        return new(
            Of(CopyState.Waiting) + Of(CopyState.Leaving),
            Of(CopyState.Accepted),
            Of(CopyState.Refused),
            Of(CopyState.Unclear),
            Of(CopyState.Unsubscribed),
            Of(CopyState.BadAddress)
        );
    }
}

/// <param name="DueAt">When it leaves, or would if its draft were released now.</param>
/// <param name="HasUnsubscribed">How many of those who got it then wanted no more.</param>
/// <param name="Version">See <see cref="SaveAnnouncement"/>.</param>
public sealed record AnnouncementRow(
    AnnouncementId Id,
    AnnouncementDetails Details,
    AnnouncementState State,
    DateTimeOffset WrittenAt,
    DateTimeOffset? DueAt,
    DateTimeOffset? BegunAt,
    DateTimeOffset? EndedAt,
    CopyCounts Copies,
    int HasUnsubscribed,
    long Version
);

/// <summary>The announcements of an event, the newest first.</summary>
public sealed record ListAnnouncements(EventId Event) : IUseCase<IReadOnlyList<AnnouncementRow>>
{
    public Access Access => Access.With(RegistrationPermissions.ManageOrders, Event);

    internal sealed class Handler(IRegistrationDb db) : IHandler<ListAnnouncements, IReadOnlyList<AnnouncementRow>>
    {
        public async Task<Result<IReadOnlyList<AnnouncementRow>>> Handle(
            ListAnnouncements request,
            CancellationToken cancellation
        )
        {
            var all = await db
                .Announcements.AsNoTracking()
                .Where(a => a.Event == request.Event)
                .OrderByDescending(a => a.Id)
                .Take(SaveAnnouncement.MostOfEvent)
                .ToListAsync(cancellation);
            var left = all.Where(a => a.BegunAt is not null).Select(a => a.Id).ToList();
            var counts = (
                await db
                    .AnnouncementCopies.Where(c => left.Contains(c.Announcement))
                    .GroupBy(c => new { c.Announcement, c.State })
                    .Select(g => new
                    {
                        g.Key.Announcement,
                        g.Key.State,
                        Count = g.Count(),
                    })
                    .ToListAsync(cancellation)
            ).ToLookup(c => c.Announcement);
            var gone = await db
                .Unsubscriptions.Where(u => left.Contains(u.Announcement))
                .GroupBy(u => u.Announcement)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
            return all.ConvertAll(a => new AnnouncementRow(
                a.Id,
                a.Details,
                a.State,
                a.WrittenAt,
                a.DueAt,
                a.BegunAt,
                a.EndedAt,
                CopyCounts.Of(counts[a.Id].ToDictionary(c => c.State, c => c.Count)),
                gone.GetValueOrDefault(a.Id),
                a.Version
            ));
        }
    }
}
