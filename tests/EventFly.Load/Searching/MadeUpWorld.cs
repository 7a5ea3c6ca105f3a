using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;
using EventFly.Core.Organizations.Contracts;
using EventFly.Testing;

namespace EventFly.Load.Searching;

/// <summary>
/// Events that never were: some words in most of them and most words in few, in several scripts, in some hundred cities, over
/// a year to come.
/// </summary>
internal sealed class MadeUpWorld(int seed)
{
    private const int Words = 20_000;
    private const int Cities = 400;
    private const int TagCount = 300;

    private static readonly string[] Syllables = Combined(
        "b c d f g h k l m n p r s t v z st tr",
        "a e i o u",
        " n r l s"
    );

    private static readonly string[] Cyrillic = Combined("б в г д к л м н п р с т", "а е и о у", " н р л");

    private static readonly string[] Common =
    [
        "conference",
        "summit",
        "evening",
        "workshop",
        "design",
        "data",
        "music",
        "meetup",
        "open",
        "cloud",
        "night",
        "festival",
        "learning",
        "machine",
        "security",
        "community",
        "women",
        "science",
        "spring",
        "travel",
    ];

    private static readonly string[] Zones =
    [
        "Europe/Berlin",
        "America/Los_Angeles",
        "Asia/Tokyo",
        "Europe/Kyiv",
        "America/New_York",
        "Asia/Kolkata",
        "Pacific/Auckland",
    ];

    private static readonly string[] Languages = ["en", "en", "en", "de", "fr", "uk", "ja", "es", ""];

    private static readonly long?[] Prices = [null, 0, 0, 500, 1_500, 2_500, 4_900, 19_900];

    private readonly Random _random = new(seed);
    private readonly List<string> _words = [];
    private readonly List<(string Name, double Latitude, double Longitude)> _cities = [];
    private readonly List<string> _tags = [];

    public IReadOnlyList<(string Name, double Latitude, double Longitude)> AllCities => _cities;

    public IReadOnlyList<string> AllTags => _tags;

    public void Invent()
    {
        _words.AddRange(Common);
        while (_words.Count < Words)
        {
            _words.Add(_words.Count % 10 == 9 ? Word(Cyrillic) : Word(Syllables));
        }

        for (var i = 0; i < Cities; i++)
        {
            _cities.Add(
                (Title(Word(Syllables)), (_random.NextDouble() * 100) - 40, (_random.NextDouble() * 340) - 170)
            );
        }

        for (var i = 0; i < TagCount; i++)
        {
            _tags.Add(i < Common.Length ? Common[i] : _words[i]);
        }
    }

    public string AnyWord() => _words[Draw(Words)];

    public (string Name, double Latitude, double Longitude) AnyCity() => _cities[Draw(Cities)];

    public string AnyTag() => _tags[Draw(TagCount)];

    public EventDetails Details(int number)
    {
        var city = AnyCity();
        var isOnline = _random.Next(10) == 0;
        var start = TestApp.Now.UtcDateTime.Date.AddDays(1 + _random.Next(365)).AddHours(8 + _random.Next(12));
        var days = _random.Next(20) == 0 ? _random.Next(1, 5) : 0;
        return new EventDetails(
            Title(string.Join(' ', Some(2, 5))) + (number % 25 == 0 ? " 東京ガーデン会議" : ""),
            string.Join(' ', Some(6, 16)),
            string.Join(' ', Some(30, 100)),
            DateTime.SpecifyKind(start, DateTimeKind.Unspecified),
            DateTime.SpecifyKind(start.AddHours(3).AddDays(days), DateTimeKind.Unspecified),
            Zones[_random.Next(Zones.Length)],
            new Place(
                $"Hall {_random.Next(500)}",
                "",
                city.Name,
                "",
                city.Latitude + ((_random.NextDouble() - 0.5) / 5),
                city.Longitude + ((_random.NextDouble() - 0.5) / 5),
                isOnline,
                ""
            ),
            [.. Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => AnyTag()).Distinct()]
        )
        {
            Kind = (EventKind)_random.Next(Enum.GetValues<EventKind>().Length),
            Language = Languages[_random.Next(Languages.Length)],
        };
    }

    public Event Publish(OrganizationId organization, int number)
    {
        var planned = Event.Plan(organization, $"made-up-{number}", $"{number:D8}", Details(number), TestApp.Now).Value;
        _ = planned.Publish(TestApp.Now).Value;
        ((IAggregate)planned).ForgetRaised();
        return planned;
    }

    public long? AnyPrice() => Prices[_random.Next(Prices.Length)];

    /// <summary>One letter is missing, or two are swapped.</summary>
    public string Mistyped(string word)
    {
        var at = 1 + _random.Next(word.Length - 2);
        return _random.Next(2) == 0 ? word.Remove(at, 1) : word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
    }

    public int Any(int below) => _random.Next(below);

    private IEnumerable<string> Some(int least, int most) =>
        Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => AnyWord());

    /// <summary>The first of a list often, the last of it hardly: half of what is drawn is in its first quarter.</summary>
    private int Draw(int below) => (int)(below * Math.Pow(_random.NextDouble(), 2));

    private static string[] Combined(string begin, string middle, string end) =>
        [.. from b in begin.Split(' ') from m in middle.Split(' ') from e in end.Split(' ') select b + m + e];

    private string Word(string[] syllables) =>
        string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => syllables[_random.Next(syllables.Length)]));

    private static string Title(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
