namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What a ranker learns from: for people at earlier moments, events that they then chose, among others that they could have.</summary>
/// <param name="Clues">For each example one row, in the order of <see cref="Clue"/>.</param>
/// <param name="IsChosen">For each example.</param>
/// <param name="Group">For each example the number of its person and moment; those of one group follow each other.</param>
public sealed record Lessons(IReadOnlyList<float[]> Clues, IReadOnlyList<bool> IsChosen, IReadOnlyList<int> Group)
{
    /// <summary>Between two moments that are learned from.</summary>
    private const int DaysBetween = 30;

    /// <summary>Before the first moment somebody must have chosen something.</summary>
    private const int DaysToKnow = 60;

    /// <summary>Of what was not chosen, so many for each person and moment, drawn by lot.</summary>
    private const int Others = 80;

    /// <summary>Of more, drawn by lot: learning ends in a minute or two however long the history is.</summary>
    private const int MostGroups = 15_000;

    /// <summary>
    /// At moments before <paramref name="today"/>, whose next <paramref name="window"/> days are over by then, each person who chose
    /// something in them. What they chose before the moment is all that their clues know.
    /// </summary>
    /// <param name="window">How far ahead the ranker is to see, in days.</param>
    public static Lessons Of(History history, DateOnly today, int window, int seed)
    {
        var lot = new Random(seed);
        var began = history.People.SelectMany(p => p.Choices.Take(1)).Select(v => v.Day).DefaultIfEmpty(today).Min();
        var pupils = new List<(DateOnly Day, int Person)>();
        for (var day = today.AddDays(-window); day > began.AddDays(DaysToKnow); day = day.AddDays(-DaysBetween))
        {
            for (var person = 0; person < history.People.Count; person++)
            {
                if (ChosenAfter(history, person, day, window).Any())
                {
                    pupils.Add((day, person));
                }
            }
        }

        var drawn = pupils.ToArray();
        lot.Shuffle(drawn);
        var (clues, isChosen, groups) = (new List<float[]>(), new List<bool>(), new List<int>());
        foreach (var atOneDay in drawn.Take(MostGroups).GroupBy(p => p.Day, p => p.Person).OrderBy(g => g.Key))
        {
            var moment = new Moment(history, atOneDay.Key);
            var people = atOneDay.Order().ToArray();
            var weighed = new Weighed[people.Length];
            Parallel.For(0, people.Length, i => weighed[i] = moment.Weigh(people[i]));
            for (var p = 0; p < people.Length; p++)
            {
                var (own, group) = (weighed[p], groups.Count);
                var chosen = ChosenAfter(history, people[p], atOneDay.Key, window).ToHashSet();
                foreach (var i in Drawn(own, chosen, lot))
                {
                    clues.Add(own.Clues[i]);
                    isChosen.Add(chosen.Contains(own.Events[i]));
                    groups.Add(group);
                }
            }
        }

        return new Lessons(clues, isChosen, groups);
    }

    private static IEnumerable<int> Drawn(Weighed own, HashSet<int> chosen, Random lot)
    {
        var all = Enumerable.Range(0, own.Events.Length).ToArray();
        var (taken, others) = (
            all.Where(i => chosen.Contains(own.Events[i])).ToArray(),
            all.Where(i => !chosen.Contains(own.Events[i])).ToArray()
        );
        if (others.Length > Others)
        {
            lot.Shuffle(others);
        }

        return taken.Concat(others.Take(Others));
    }

    private static IEnumerable<int> ChosenAfter(History history, int person, DateOnly day, int window) =>
        history
            .People[person]
            .Choices.Where(v => v.Day >= day && v.Day < day.AddDays(window))
            .Where(v =>
                history.Events[v.Event].FirstDay > day
                && history.Events[v.Event].FirstDay <= day.AddDays(Moment.DaysAhead)
            )
            .Select(v => v.Event);
}
