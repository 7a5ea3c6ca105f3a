using EventFly.Core.Analytics.Recommendations;

namespace EventFly.Testing.Recommendations;

/// <summary>
/// Made-up people who choose made-up events: each likes two topics, and goes rather near than far. Same seed, same town.
/// </summary>
public sealed record SimulatedTown(History History, IReadOnlyList<IReadOnlySet<int>> Chosen)
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    /// <summary>For how many days from <see cref="Today"/> on it is known what they chose.</summary>
    public const int Window = 120;

    private const int Topics = 24;
    private const int Days = 720;

    /// <summary>Somebody who looks around sees so many events.</summary>
    private const int Seen = 40;

    /// <param name="choices">For each person on average, the later ones included.</param>
    public static SimulatedTown Of(int events, int people, int choices, int seed)
    {
        var lot = new Random(seed);
        var known = Enumerable
            .Range(0, events)
            .Select(i =>
            {
                var first = Today.AddDays(lot.Next(-500, 330));
                var isOnline = lot.NextDouble() < 0.2;
                return new KnownEvent(
                    $"e{i}",
                    $"{(char)('A' + (i % 26))}conf {Word(i / 3)} {first.Year}",
                    first,
                    first.AddDays(lot.Next(3)),
                    isOnline ? null : 45 + (10 * lot.NextDouble()),
                    isOnline ? null : 20 * lot.NextDouble(),
                    isOnline,
                    [.. Enumerable.Range(0, 1 + lot.Next(2)).Select(_ => $"topic{lot.Next(Topics)}").Distinct()]
                );
            })
            .ToList();
        var byDay = known.Select((e, i) => (e.FirstDay, i)).OrderBy(e => e.FirstDay).ToList();
        var days = byDay.ConvertAll(e => e.FirstDay);
        var (persons, chosen) = (new List<KnownPerson>(people), new List<IReadOnlySet<int>>(people));
        for (var p = 0; p < people; p++)
        {
            var (latitude, longitude) = (45 + (10 * lot.NextDouble()), 20 * lot.NextDouble());
            string[] likes = [$"topic{lot.Next(Topics)}", $"topic{lot.Next(Topics)}"];
            var reach = 100 + (400 * lot.NextDouble());
            var all = new SortedSet<(DateOnly Day, int Event)>();
            for (var v = 0; v < choices; v++)
            {
                var day = Today.AddDays(Window - lot.Next(Days));
                var (from, to) = (Index(days, day.AddDays(3)), Index(days, day.AddDays(150)));
                if (to > from)
                {
                    var seen = Enumerable.Range(0, Seen).Select(_ => byDay[lot.Next(from, to)].i);
                    var best = seen.MaxBy(i => Worth(known[i]) + lot.NextDouble());
                    if (all.All(a => a.Event != best))
                    {
                        all.Add((day, best));
                    }
                }
            }

            double Worth(KnownEvent e) =>
                (2 * e.Topics.Count(likes.Contains) / (double)e.Topics.Count)
                + (
                    e.IsOnline
                        ? 0.3
                        : 1.5 / (1 + (new KnownPerson(latitude, longitude, [], []).KilometresTo(e)!.Value / reach))
                );
            persons.Add(
                new KnownPerson(
                    latitude,
                    longitude,
                    lot.NextDouble() < 0.5 ? [likes[0]] : [],
                    [.. all.Where(a => a.Day < Today).Select(a => new Choice(a.Event, a.Day))]
                )
            );
            chosen.Add(all.Where(a => a.Day >= Today).Select(a => a.Event).ToHashSet());
        }

        return new SimulatedTown(new History(known, persons), chosen);
    }

    private static string Word(int number) => string.Concat($"{number}".Select(digit => (char)('a' + (digit - '0'))));

    private static int Index(List<DateOnly> days, DateOnly day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at : at;
    }
}
