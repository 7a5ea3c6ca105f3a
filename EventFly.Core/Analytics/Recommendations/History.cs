using EventFly.Core.Kernel;

namespace EventFly.Core.Analytics.Recommendations;

/// <summary>What recommendations know of an event.</summary>
/// <param name="Id">Whatever its source calls it.</param>
/// <param name="Latitude">In degrees; null where it has no place, or none that is known.</param>
/// <param name="Longitude">The same.</param>
/// <param name="Topics">What it is about, in words that events share.</param>
public sealed record KnownEvent(
    string Id,
    string Title,
    DateOnly FirstDay,
    DateOnly LastDay,
    double? Latitude,
    double? Longitude,
    bool IsOnline,
    IReadOnlyList<string> Topics
);

/// <summary>Somebody got a ticket.</summary>
/// <param name="Event">The number of the event in its <see cref="History"/>.</param>
/// <param name="Day">When they got it, not when they went.</param>
public readonly record struct Choice(int Event, DateOnly Day);

/// <summary>What recommendations know of a person.</summary>
/// <param name="Latitude">In degrees; null where it is not known.</param>
/// <param name="Interests">Topics that they named themselves.</param>
/// <param name="Choices">The earliest first.</param>
public sealed record KnownPerson(
    double? Latitude,
    double? Longitude,
    IReadOnlyList<string> Interests,
    IReadOnlyList<Choice> Choices
)
{
    /// <summary>The way to an event; null where one end is not known.</summary>
    public double? KilometresTo(KnownEvent known) =>
        (this, known) is ({ Latitude: { } a, Longitude: { } b }, { Latitude: { } c, Longitude: { } d })
            ? Earth.Kilometres(a, b, c, d)
            : null;
}

/// <summary>Who got tickets for what. Nothing of it is about anybody's name or address.</summary>
public sealed class History
{
    public History(IReadOnlyList<KnownEvent> events, IReadOnlyList<KnownPerson> people)
    {
        (Events, People) = (events, people);
        // The usual ones first: only so many are related to each other.
        Topics = new Numbering(
            events
                .SelectMany(e => e.Topics)
                .Concat(people.SelectMany(p => p.Interests))
                .CountBy(t => t)
                .OrderByDescending(t => t.Value)
                .ThenBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => t.Key)
        );
        TopicsOf = [.. events.Select(e => e.Topics.Distinct().Select(t => Topics[t]).ToArray())];
        InterestsOf = [.. people.Select(p => p.Interests.Distinct().Select(t => Topics[t]).ToArray())];
        var series = new Numbering(events.Select(e => Series.Of(e.Title)));
        SeriesOf = [.. events.Select(e => series[Series.Of(e.Title)])];
        SeriesCount = series.Count;
        Texts = new EventTexts(events);
    }

    public IReadOnlyList<KnownEvent> Events { get; }

    public IReadOnlyList<KnownPerson> People { get; }

    internal Numbering Topics { get; }

    /// <summary>For each event the numbers of its topics.</summary>
    internal int[][] TopicsOf { get; }

    /// <summary>For each person the numbers of the topics that they named.</summary>
    internal int[][] InterestsOf { get; }

    /// <summary>For each event the number of what it is an edition of.</summary>
    internal int[] SeriesOf { get; }

    internal int SeriesCount { get; }

    internal EventTexts Texts { get; }
}
