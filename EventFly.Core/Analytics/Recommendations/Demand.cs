namespace EventFly.Core.Analytics.Recommendations;

/// <summary>How many had got tickets by a day, for each event and for what it is an edition of.</summary>
internal sealed class Demand
{
    private readonly int[] _taken;
    private readonly double[] _ahead;
    private readonly int[] _seriesTaken;
    private readonly int[] _editions;
    private readonly int[] _seriesOf;

    public Demand(History history, DateOnly today, IReadOnlyList<ArraySegment<Choice>> past)
    {
        var events = history.Events;
        _seriesOf = history.SeriesOf;
        _taken = new int[events.Count];
        var leads = new List<int>();
        foreach (var choice in past.SelectMany(own => own))
        {
            _taken[choice.Event]++;
            var begun = events[choice.Event].FirstDay;
            if (begun <= today)
            {
                leads.Add(begun.DayNumber - choice.Day.DayNumber);
            }
        }

        (_seriesTaken, _editions) = (new int[history.SeriesCount], new int[history.SeriesCount]);
        var begunEvents = 0;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i].FirstDay <= today)
            {
                begunEvents++;
                _editions[_seriesOf[i]]++;
                _seriesTaken[_seriesOf[i]] += _taken[i];
            }
        }

        leads.Sort();
        var usual = leads.Count / (double)Math.Max(1, begunEvents);
        _ahead =
        [
            .. events.Select(
                (e, i) => (_taken[i] + 0.5) / ((Came(leads, e.FirstDay.DayNumber - today.DayNumber) * usual) + 0.5)
            ),
        ];
    }

    /// <summary>How many have a ticket of it.</summary>
    public int Taken(int which) => _taken[which];

    /// <summary>The same beside what a usual event has so long before it begins: 1 is as usual.</summary>
    public double Ahead(int which) => _ahead[which];

    /// <summary>How many its earlier editions had on average; -1 when there was none.</summary>
    public double SeriesTaken(int which) =>
        _editions[_seriesOf[which]] is > 0 and var editions ? _seriesTaken[_seriesOf[which]] / (double)editions : -1;

    /// <summary>The share of tickets that are taken so many days before the beginning, or earlier.</summary>
    private static double Came(List<int> leads, int days)
    {
        if (leads.Count == 0)
        {
            return 0.5;
        }

        var at = leads.BinarySearch(days);
        return (leads.Count - (at < 0 ? ~at : at)) / (double)leads.Count;
    }
}
