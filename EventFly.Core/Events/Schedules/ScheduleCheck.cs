using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Schedules;

/// <summary>What is odd in a schedule. Organizers may have their reasons: it is said, and nothing is refused for it.</summary>
internal static class ScheduleCheck
{
    public static SchedulePlan Checked(this SchedulePlan plan, EventCard card)
    {
        var found = plan.Sessions.ToDictionary(s => s.Id, _ => new List<Sentence>());
        foreach (var session in plan.Sessions)
        {
            CheckAlone(session, plan, card, found[session.Id]);
        }

        var rooms = plan.Rooms.ToDictionary(r => r.Id, r => r.Name);
        foreach (var inRoom in plan.Sessions.Where(s => s.Room is not null).GroupBy(s => s.Room!.Value))
        {
            var name = rooms.GetValueOrDefault(inRoom.Key, "");
            foreach (var (one, other) in Overlapping(inRoom))
            {
                found[one.Id].Add(new Sentence("{0} is taken by “{1}” at that time.", name, other.Title));
                found[other.Id].Add(new Sentence("{0} is taken by “{1}” at that time.", name, one.Title));
            }
        }

        var speakers = plan.Speakers.ToDictionary(s => s.Id, s => s.Name);
        foreach (
            var of in plan
                .Sessions.SelectMany(s =>
                    s.Speakers.Where(speakers.ContainsKey).Select(id => (Speaker: id, Session: s))
                )
                .GroupBy(x => x.Speaker, x => x.Session)
        )
        {
            foreach (var (one, other) in Overlapping(of))
            {
                found[one.Id].Add(new Sentence("{0} is in “{1}” at that time.", speakers[of.Key], other.Title));
                found[other.Id].Add(new Sentence("{0} is in “{1}” at that time.", speakers[of.Key], one.Title));
            }
        }

        return plan with
        {
            Sessions = [.. plan.Sessions.Select(s => s with { Warnings = [.. found[s.Id].Distinct()] })],
        };
    }

    /// <summary>Those that share time; one that ends as the other begins does not.</summary>
    internal static IEnumerable<(SessionRow One, SessionRow Other)> Overlapping(IEnumerable<SessionRow> sessions)
    {
        var open = new List<SessionRow>();
        foreach (var session in sessions.OrderBy(s => s.StartsAt))
        {
            open.RemoveAll(o => o.EndsAt <= session.StartsAt);
            foreach (var other in open)
            {
                yield return (other, session);
            }

            open.Add(session);
        }
    }

    private static void CheckAlone(SessionRow session, SchedulePlan plan, EventCard card, List<Sentence> found)
    {
        if (session.StartsAt < card.StartsAt || session.EndsAt > card.EndsAt)
        {
            found.Add("It lies outside of the event’s own time.");
        }

        if (!Zone.Happens(session.Start, card.Zone) || !Zone.Happens(session.End, card.Zone))
        {
            found.Add("Clocks jump over its time on that day.");
        }

        if (
            plan.Rooms.FirstOrDefault(r => r.Id == session.Room) is { Capacity: { } fits } room
            && session.Capacity is { } places
            && places > fits
            && session.Kind is not SessionKind.Break
        )
        {
            found.Add(new Sentence("It has more places than {0}, where {1} fit in.", room.Name, fits));
        }
    }
}
