using EventFly.Core.Events.Schedules;

namespace EventFly.Web.Participant.Schedules;

/// <summary>One day as a grid: a row from each time that something begins or ends to the next, a column for each room.</summary>
/// <param name="Rooms">The heads of the columns, with how many columns each spans; empty: sessions that are in no room.</param>
public sealed record Timetable(IReadOnlyList<(string Name, int Span)> Rooms, IReadOnlyList<PlacedSession> Sessions)
{
    /// <summary>More columns than this are read worse than a list.</summary>
    private const int MostColumns = 8;

    public int Columns => Rooms.Sum(r => r.Span);

    public bool IsGrid => Columns is > 1 and <= MostColumns;

    public static Timetable Of(IReadOnlyList<PublicSession> day, IReadOnlyList<string> roomsInOrder)
    {
        var times = day.SelectMany(s => new[] { s.StartsAt, s.EndsAt }).Distinct().Order().ToList();
        // What takes place nowhere in particular while nothing else does, such as lunch, is for everybody: across all columns.
        var across = day.Where(s =>
                s.Room.Length == 0 && !day.Any(o => o.Id != s.Id && o.StartsAt < s.EndsAt && o.EndsAt > s.StartsAt)
            )
            .Select(s => s.Id)
            .ToHashSet();
        var rooms = new List<(string, int)>();
        var columnOf = new Dictionary<Core.Events.Contracts.SessionId, int>();
        var order = roomsInOrder.Append("");
        var column = 1;
        foreach (var room in order)
        {
            var lanes = Lanes([.. day.Where(s => s.Room == room && !across.Contains(s.Id))]);
            foreach (var (lane, sessions) in lanes.Index())
            {
                sessions.ForEach(s => columnOf[s.Id] = column + lane);
            }

            if (lanes.Count > 0)
            {
                rooms.Add((room, lanes.Count));
                column += lanes.Count;
            }
        }

        return new Timetable(
            rooms,
            [
                .. day.Select(s => new PlacedSession(
                    s,
                    columnOf.TryGetValue(s.Id, out var at) ? at : null,
                    times.IndexOf(s.StartsAt) + 1,
                    times.IndexOf(s.EndsAt) + 1
                )),
            ]
        );
    }

    /// <summary>What overlaps in one room stands side by side.</summary>
    private static List<List<PublicSession>> Lanes(IReadOnlyList<PublicSession> inRoom)
    {
        var lanes = new List<List<PublicSession>>();
        foreach (var session in inRoom)
        {
            if (lanes.Find(l => l[^1].EndsAt <= session.StartsAt) is { } free)
            {
                free.Add(session);
            }
            else
            {
                lanes.Add([session]);
            }
        }

        return lanes;
    }
}

/// <param name="Column">From 1; null: across all of them.</param>
/// <param name="From">Its first row, from 1.</param>
/// <param name="To">The row that it ends before.</param>
public sealed record PlacedSession(PublicSession Session, int? Column, int From, int To)
{
    /// <summary>Where it stands, for wide screens: on narrow ones it is a list.</summary>
    public string Style =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"--row:{From}/{To};--column:{(Column is { } column ? $"{column}" : "1/-1")}"
        );
}
