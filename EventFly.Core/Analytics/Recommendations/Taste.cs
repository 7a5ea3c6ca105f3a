namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What can be said of one person at a moment, from what they had chosen by then.</summary>
internal sealed class Taste
{
    /// <summary>Added to each distance before its logarithm, in km: within a city the way does not matter.</summary>
    private const double Doorstep = 30;

    /// <summary>Of whoever has not been anywhere yet: log(500 km) twice, and one event of four online.</summary>
    private static readonly (double Way, int Weight, double Online, double Of) Usual = (
        Math.Log(Doorstep + 500),
        2,
        1,
        4
    );

    private readonly Moment _moment;
    private readonly KnownPerson _person;
    private readonly IReadOnlyList<Choice> _past;
    private readonly double[] _topics;
    private readonly double[] _liked;
    private readonly double[] _likedBySaying;
    private readonly bool[] _named;
    private readonly Dictionary<int, double> _alike = [];
    private readonly double _reach;
    private readonly double _farthest;
    private readonly double _onlineShare;

    public Taste(Moment moment, int person)
    {
        (_moment, _person, _past) = (moment, moment.History.People[person], moment.Past(person));
        var history = moment.History;
        _topics = new double[history.Topics.Count];
        foreach (var choice in _past)
        {
            foreach (var topic in history.TopicsOf[choice.Event])
            {
                _topics[topic] += 1d / history.TopicsOf[choice.Event].Length;
            }
        }

        _named = new bool[history.Topics.Count];
        foreach (var topic in history.InterestsOf[person])
        {
            _named[topic] = true;
        }

        (_liked, _likedBySaying) = (new double[_topics.Length], new double[_topics.Length]);
        var chosen = Enumerable.Range(0, _topics.Length).Where(t => _topics[t] > 0).ToList();
        for (var topic = 0; topic < _topics.Length; topic++)
        {
            _liked[topic] = chosen.Sum(c => _topics[c] * moment.Related[topic, c]) / Math.Sqrt(_past.Count + 1d);
            _likedBySaying[topic] =
                history.InterestsOf[person].Sum(named => moment.Related[topic, named])
                / Math.Sqrt(history.InterestsOf[person].Length + 1d);
        }

        var ways = _past
            .Select(v => KilometresTo(v.Event))
            .OfType<double>()
            .Select(km => Math.Log(Doorstep + km))
            .ToList();
        _reach = (ways.Sum() + (Usual.Weight * Usual.Way)) / (ways.Count + Usual.Weight);
        _farthest = ways.Count == 0 ? 0 : ways.Max();
        _onlineShare = (_past.Count(v => history.Events[v.Event].IsOnline) + Usual.Online) / (_past.Count + Usual.Of);
        FindPeopleAlike(person);
    }

    public double? KilometresTo(int which) => _person.KilometresTo(_moment.History.Events[which]);

    /// <summary>How near its topics are to what they chose and said.</summary>
    public double Liking(int which)
    {
        var topics = _moment.History.TopicsOf[which];
        return topics.Length == 0 ? 0 : topics.Sum(t => _liked[t] + _likedBySaying[t]) / topics.Length;
    }

    /// <summary>Events that people alike have tickets of, those with most of them first.</summary>
    public IEnumerable<int> WherePeopleAlikeGo(int most)
    {
        var going = new Dictionary<int, double>();
        foreach (var (other, likeness) in _alike)
        {
            foreach (var choice in _moment.Past(other))
            {
                if (_moment.History.Events[choice.Event].FirstDay > _moment.Today)
                {
                    going[choice.Event] = going.GetValueOrDefault(choice.Event) + likeness;
                }
            }
        }

        return going.OrderByDescending(g => g.Value).ThenBy(g => g.Key).Take(most).Select(g => g.Key);
    }

    /// <summary>What speaks for an event and against it, in the order of <see cref="Clue"/>.</summary>
    public float[] Weigh(int which)
    {
        var (history, demand) = (_moment.History, _moment.Demand);
        var known = history.Events[which];
        var topics = history.TopicsOf[which];
        var each = 1d / Math.Max(1, topics.Length);
        var km = KilometresTo(which);
        var way = km is { } far ? Math.Log(Doorstep + far) : (double?)null;
        var places = _past.Where(v => !history.Events[v.Event].IsOnline).ToList();
        var clues = new float[ClueCount];
        void Is(Clue clue, double value) => clues[(int)clue] = (float)value;

        Is(
            Clue.Topic,
            _past.Count == 0 ? 0 : topics.Sum(t => _topics[t]) / _past.Count / Math.Sqrt(Math.Max(1, topics.Length))
        );
        Is(
            Clue.FavouriteTopic,
            _past.Count == 0 ? 0 : topics.Select(t => _topics[t]).DefaultIfEmpty().Max() / _past.Count
        );
        Is(Clue.RelatedTopic, topics.Sum(t => _liked[t]) * each);
        Is(Clue.Interest, topics.Count(t => _named[t]) * each);
        Is(Clue.RareInterest, topics.Where(t => _named[t]).Sum(_moment.Rarity) * each);
        Is(Clue.RelatedInterest, topics.Sum(t => _likedBySaying[t]) * each);
        Is(Clue.Text, _past.Select(v => history.Texts.Likeness(v.Event, which)).DefaultIfEmpty().Max());
        Is(Clue.Way, way ?? -1);
        Is(Clue.Nearness, km is { } distance ? 1 / (1 + (distance / 100)) : 0);
        Is(Clue.WithinReach, way is { } w ? _reach - w : 0);
        Is(Clue.WithinFarthest, way is { } v ? _farthest - v : 0);
        Is(Clue.PlaceBefore, places.Count(p => AreNear(history.Events[p.Event], known)));
        Is(Clue.Online, known.IsOnline ? 1 : 0);
        Is(
            Clue.OnlineHabit,
            known.IsOnline ? _onlineShare
                : way is null ? 0
                : 1 - _onlineShare
        );
        Is(Clue.Taken, demand.Taken(which));
        Is(Clue.Ahead, demand.Ahead(which));
        Is(Clue.SeriesTaken, demand.SeriesTaken(which));
        Is(Clue.Loyalty, _past.Count(p => history.SeriesOf[p.Event] == history.SeriesOf[which]));
        Is(Clue.Company, _moment.GuestsOf(which).Sum(g => _alike.GetValueOrDefault(g)));
        var series = _moment.SeriesGuestsOf(which);
        Is(Clue.SeriesCompany, series.Sum(g => _alike.GetValueOrDefault(g)) / Math.Sqrt(1d + series.Length));
        Is(Clue.DaysUntil, known.FirstDay.DayNumber - _moment.Today.DayNumber);
        Is(Clue.Days, known.LastDay.DayNumber - known.FirstDay.DayNumber + 1);
        Is(Clue.Month, known.FirstDay.Month);
        Is(Clue.Choices, _past.Count);
        Is(Clue.Topics, topics.Length);
        return clues;
    }

    private static readonly int ClueCount = Enum.GetValues<Clue>().Length;

    private static bool AreNear(KnownEvent one, KnownEvent other) =>
        (one, other) is ({ Latitude: { } a, Longitude: { } b }, { Latitude: { } c, Longitude: { } d })
        && Math.Abs(a - c) < 0.5
        && Math.Abs(b - d) < 0.5;

    /// <summary>Those who chose the same, the more so where few did, and less where they chose much else (cosine).</summary>
    private void FindPeopleAlike(int person)
    {
        foreach (var choice in _past)
        {
            var guests = _moment.GuestsOf(choice.Event);
            var worth = 1 / Math.Log(2 + guests.Length);
            foreach (var other in guests.Where(g => g != person))
            {
                _alike[other] = _alike.GetValueOrDefault(other) + worth;
            }
        }

        foreach (var other in _alike.Keys)
        {
            _alike[other] /= Math.Sqrt(_moment.Past(other).Count * (double)_past.Count);
        }
    }
}
