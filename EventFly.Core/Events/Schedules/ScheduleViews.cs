using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Picks;
using EventFly.Core.Kernel;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Events.Schedules;

/// <summary>Reads a schedule as one who looks sees it. A draft's is seen by those who may see the draft.</summary>
internal sealed class ScheduleViews(IEventsDb db, IAccessGate gate, TimeProvider time, Actor actor) : ICollaborator
{
    public async Task<PublicSchedule?> Read(string slug, CancellationToken cancellation)
    {
        var card = await db.Events.Where(e => e.Slug == slug).Select(EventCards.Card).FirstOrDefaultAsync(cancellation);
        if (card is null || !await MaySee(card, cancellation))
        {
            return null;
        }

        var version = await db.Events.Where(e => e.Id == card.Id).Select(e => e.Version).SingleAsync(cancellation);
        var plan = await db.ReadSchedule(card.Id, card.Zone, cancellation);
        var picks = await db
            .SessionPicks.AsNoTracking()
            .Where(p => p.Event == card.Id)
            .Of(actor)
            .OrderBy(p => p.Number)
            .ThenBy(p => p.Id)
            .Select(p => new MyPick(
                p.Session,
                p.IsWaiting,
                p.Account == null,
                p.IsWaiting
                    ? db.SessionPicks.Count(o => o.Session == p.Session && o.IsWaiting && o.Number < p.Number)
                    : 0
            ))
            .Take(2 * SessionPick.MostOfPerson)
            .ToListAsync(cancellation);
        return View(card, version, plan, picks);
    }

    private PublicSchedule View(EventCard card, long version, SchedulePlan plan, List<MyPick> picks)
    {
        var mine = picks.GroupBy(p => p.Session).ToDictionary(g => g.Key, g => g.OrderBy(p => p.IsWaiting).First());
        var tracks = plan.Tracks.ToDictionary(t => t.Id, t => new TrackName(t.Id, t.Name, t.Colour));
        var rooms = plan.Rooms.ToDictionary(r => r.Id, r => r.Name);
        var speakers = plan.Speakers.ToDictionary(s => s.Id, s => new SpeakerName(s.Id, s.Name, s.Line));
        var collisions = ScheduleCheck
            .Overlapping(plan.Sessions.Where(s => mine.ContainsKey(s.Id)))
            .SelectMany(pair => new[] { (pair.One.Id, pair.Other.Title), (pair.Other.Id, pair.One.Title) })
            .ToLookup(x => x.Id, x => x.Title);
        var used = plan.Sessions.Select(s => s.Track).ToHashSet();
        var usedRooms = plan.Sessions.Select(s => s.Room).ToHashSet();
        return new PublicSchedule(
            card,
            [.. plan.Sessions.Select(Session)],
            [.. plan.Rooms.Where(r => usedRooms.Contains(r.Id)).Select(r => r.Name)],
            [.. plan.Tracks.Where(t => used.Contains(t.Id)).Select(t => tracks[t.Id])],
            version
        )
        {
            IsOpen = card.State is EventState.Published && !card.HasEnded(time.GetUtcNow()),
            HasLoosePicks = actor.Account is not null && picks.Exists(p => p.IsLoose),
        };

        PublicSession Session(SessionRow row)
        {
            var pick = mine.GetValueOrDefault(row.Id);
            return new PublicSession(
                row.Id,
                row.Title,
                row.Kind,
                row.StartsAt,
                row.EndsAt,
                Zone.Local(row.StartsAt, card.Zone),
                Zone.Local(row.EndsAt, card.Zone),
                row.Room is { } room ? rooms.GetValueOrDefault(room, "") : "",
                row.Track is { } track ? tracks.GetValueOrDefault(track) : null,
                [.. row.Speakers.Where(speakers.ContainsKey).Select(id => speakers[id])],
                row.Capacity,
                row.Version
            )
            {
                PlacesLeft = row.Capacity is { } capacity ? Math.Max(0, capacity - row.Taken) : null,
                Waiting = row.Waiting,
                Mine =
                    pick is null ? PickState.None
                    : pick.IsWaiting ? PickState.Waiting
                    : PickState.Picked,
                MyPlace = pick is { IsWaiting: true } ? pick.Ahead + 1 : 0,
                Collides = [.. collisions[row.Id]],
            };
        }
    }

    private async Task<bool> MaySee(EventCard card, CancellationToken cancellation) =>
        card.State is not EventState.Draft
        || actor.IsSystem
        || await gate.Allows(actor, EventPermissions.View, card.Id, cancellation);

    private sealed record MyPick(SessionId Session, bool IsWaiting, bool IsLoose, int Ahead);
}
