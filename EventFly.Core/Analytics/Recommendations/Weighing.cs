namespace EventFly.Core.Analytics.Recommendations;

/// <summary>Candidates of one person, each with its clues.</summary>
internal sealed record Weighed(int[] Events, float[][] Clues);

internal static class Weighing
{
    /// <summary>Looks closely at those of a person's candidates that are worth it.</summary>
    public static Weighed Weigh(this Moment moment, int person)
    {
        var taste = new Taste(moment, person);
        var events = moment.Choose(taste, moment.Candidates(person));
        var clues = Array.ConvertAll(events, taste.Weigh);
        Rank(clues, Clue.Way, isAscending: true, Clue.WayRank);
        Rank(clues, Clue.Topic, isAscending: false, Clue.TopicRank);
        return new Weighed(events, clues);
    }

    /// <summary>The candidates, the best first; equally good ones in the order of their numbers.</summary>
    public static int[] Order(this Weighed weighed, IReadOnlyList<float> scores) =>
        [
            .. Enumerable
                .Range(0, weighed.Events.Length)
                .OrderByDescending(i => scores[i])
                .ThenBy(i => weighed.Events[i])
                .Select(i => weighed.Events[i]),
        ];

    /// <summary>Equal ones share a place.</summary>
    private static void Rank(float[][] clues, Clue by, bool isAscending, Clue into)
    {
        var order = clues.OrderBy(s => isAscending ? s[(int)by] : -s[(int)by]).ToArray();
        for (var place = 0; place < order.Length; place++)
        {
            order[place][(int)into] =
                place > 0 && order[place][(int)by] == order[place - 1][(int)by]
                    ? order[place - 1][(int)into]
                    : place / (float)order.Length;
        }
    }
}
