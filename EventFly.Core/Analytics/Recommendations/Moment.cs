namespace EventFly.Core.Analytics.Recommendations;

/// <summary>
/// A history as it was known on the morning of a day: what came later is not looked at. Everything that is the same for all people is
/// worked out once.
/// </summary>
public sealed class Moment
{
    /// <summary>Events that begin later than that are not recommended yet.</summary>
    public const int DaysAhead = 330;

    /// <summary>So many of the candidates are looked at closely.</summary>
    private const int Shortlist = 400;

    /// <summary>By each of five ways to find them.</summary>
    private const int Each = Shortlist / 5;

    /// <summary>In km, of an event that is nowhere: near enough to be looked at where its topics are liked.</summary>
    private const double UnknownWay = 500;

    /// <summary>Of an event that more came to, so many: they say as much, in bounded time.</summary>
    private const int MostGuests = 500;

    private readonly ArraySegment<Choice>[] _past;
    private readonly int[][] _guests;
    private readonly int[][] _seriesGuests;
    private readonly int[] _coming;
    private readonly double[] _rare;

    public Moment(History history, DateOnly today)
    {
        (History, Today) = (history, today);
        _past = [.. history.People.Select(p => Before(p.Choices, today))];
        Demand = new Demand(history, today, _past);
        (_guests, _seriesGuests) = Guests(history, _past);
        _coming =
        [
            .. Enumerable
                .Range(0, history.Events.Count)
                .Where(i =>
                    history.Events[i].FirstDay > today && history.Events[i].FirstDay <= today.AddDays(DaysAhead)
                ),
        ];
        var topics = history.TopicsOf.SelectMany(t => t).CountBy(t => t).ToDictionary();
        _rare =
        [
            .. Enumerable
                .Range(0, history.Topics.Count)
                .Select(t => Math.Log(1 + (history.Events.Count / (double)topics.GetValueOrDefault(t, 1)))),
        ];
        Related = new RelatedTopics(history.Topics.Count, Enumerable.Range(0, _past.Length).Select(TopicsChosen));
    }

    public History History { get; }

    public DateOnly Today { get; }

    internal Demand Demand { get; }

    internal RelatedTopics Related { get; }

    /// <summary>What a person had got tickets for by then, the earliest first.</summary>
    public IReadOnlyList<Choice> Past(int person) => _past[person];

    /// <summary>Who has a ticket of an event.</summary>
    internal int[] GuestsOf(int which) => _guests[which];

    /// <summary>Who has one of any of its editions.</summary>
    internal int[] SeriesGuestsOf(int which) => _seriesGuests[History.SeriesOf[which]];

    /// <summary>The more, the fewer events are about it.</summary>
    internal double Rarity(int topic) => _rare[topic];

    /// <summary>Events that begin within <see cref="DaysAhead"/> days and that the person has no ticket of.</summary>
    public int[] Candidates(int person)
    {
        var had = _past[person].Select(v => v.Event).ToHashSet();
        return [.. _coming.Where(i => !had.Contains(i))];
    }

    /// <summary>Of many candidates those that are worth a close look: by topic, by place, by how many go, and where people alike go.</summary>
    internal int[] Choose(Taste taste, int[] candidates)
    {
        if (candidates.Length <= Shortlist)
        {
            return candidates;
        }

        var (liking, away) = (
            Array.ConvertAll(candidates, taste.Liking),
            Array.ConvertAll(candidates, i => taste.KilometresTo(i) ?? UnknownWay)
        );
        double[][] leastFirst =
        [
            Array.ConvertAll(liking, l => -l),
            away,
            Array.ConvertAll(candidates, i => -(double)Demand.Taken(i)),
            [.. away.Select((km, i) => (km / UnknownWay) - liking[i])],
        ];
        var chosen = new HashSet<int>(taste.WherePeopleAlikeGo(Each));
        chosen.IntersectWith(candidates);
        foreach (var keys in leastFirst)
        {
            var order = (int[])candidates.Clone();
            Array.Sort(keys, order);
            chosen.UnionWith(order.Take(Each));
        }

        return [.. candidates.Where(chosen.Contains)];
    }

    private static ArraySegment<Choice> Before(IReadOnlyList<Choice> choices, DateOnly today)
    {
        var own = choices as Choice[] ?? [.. choices];
        return new ArraySegment<Choice>(own, 0, own.TakeWhile(v => v.Day < today).Count());
    }

    private static (int[][] OfEvent, int[][] OfSeries) Guests(History history, ArraySegment<Choice>[] past)
    {
        var ofEvent = history.Events.Select(_ => new List<int>()).ToArray();
        for (var person = 0; person < past.Length; person++)
        {
            foreach (var choice in past[person])
            {
                ofEvent[choice.Event].Add(person);
            }
        }

        var ofSeries = Enumerable.Range(0, history.SeriesCount).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < ofEvent.Length; i++)
        {
            ofSeries[history.SeriesOf[i]].AddRange(ofEvent[i].TakeLast(MostGuests));
        }

        return (
            [.. ofEvent.Select(g => g.TakeLast(MostGuests).ToArray())],
            [.. ofSeries.Select(g => g.TakeLast(MostGuests).ToArray())]
        );
    }

    /// <summary>How much of each topic a person chose: a share of each event, and each interest whole.</summary>
    private Dictionary<int, double> TopicsChosen(int person)
    {
        var topicsChosen = new Dictionary<int, double>();
        foreach (var choice in _past[person])
        {
            var topics = History.TopicsOf[choice.Event];
            foreach (var topic in topics)
            {
                topicsChosen[topic] = topicsChosen.GetValueOrDefault(topic) + (1d / topics.Length);
            }
        }

        foreach (var topic in History.InterestsOf[person])
        {
            topicsChosen[topic] = topicsChosen.GetValueOrDefault(topic) + 1;
        }

        return topicsChosen;
    }
}
