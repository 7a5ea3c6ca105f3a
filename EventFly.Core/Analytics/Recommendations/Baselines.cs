namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What a ranker must be better than.</summary>
internal static class Baselines
{
    /// <summary>Those that most have a ticket of first.</summary>
    public static int[] Popularity(Moment moment, int[] candidates) => Order(candidates, i => moment.Demand.Taken(i));

    /// <summary>
    /// That of the first EventFly: 0.7 × the cosine to the most alike event that they chose + 0.3 × nearness, which is 1 / (1 + km / 100).
    /// </summary>
    public static int[] FirstFormula(Moment moment, int person, int[] candidates)
    {
        var (history, past) = (moment.History, moment.Past(person));
        var (known, texts) = (history.People[person], history.Texts);
        return Order(
            candidates,
            i =>
                (0.7 * past.Select(v => texts.Likeness(v.Event, i)).DefaultIfEmpty().Max())
                + (0.3 * (known.KilometresTo(history.Events[i]) is { } km ? 1 / (1 + (km / 100)) : 0))
        );
    }

    private static int[] Order(int[] candidates, Func<int, double> worth) =>
        [.. candidates.OrderByDescending(worth).ThenBy(i => i)];
}
