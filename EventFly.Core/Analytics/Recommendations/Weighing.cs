namespace EventFly.Core.Analytics.Recommendations;

/// <summary>Candidates of one person, each with its signals.</summary>
internal sealed record Weighed(int[] Events, float[][] Signals);

internal static class Weighing
{
    /// <summary>Looks closely at those of a person's candidates that are worth it.</summary>
    public static Weighed Weigh(this Moment moment, int person)
    {
        var taste = new Taste(moment, person);
        var events = moment.Choose(taste, moment.Candidates(person));
        var signals = Array.ConvertAll(events, taste.Weigh);
        Rank(signals, Signal.Way, isAscending: true, Signal.WayRank);
        Rank(signals, Signal.Topic, isAscending: false, Signal.TopicRank);
        return new Weighed(events, signals);
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
    private static void Rank(float[][] signals, Signal by, bool isAscending, Signal into)
    {
        var order = signals.OrderBy(s => isAscending ? s[(int)by] : -s[(int)by]).ToArray();
        for (var place = 0; place < order.Length; place++)
        {
            order[place][(int)into] =
                place > 0 && order[place][(int)by] == order[place - 1][(int)by]
                    ? order[place - 1][(int)into]
                    : place / (float)order.Length;
        }
    }
}
