using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Places;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Events;

/// <summary>What an organizer types about an event.</summary>
/// <param name="Start">Wall-clock time in <paramref name="Zone"/>.</param>
/// <param name="End">Wall-clock time in <paramref name="Zone"/>; after the start.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Currency">ISO 4217, three capitals.</param>
public sealed record EventDetails(
    string Title,
    string Summary,
    [property: ManyLines] string Description,
    DateTime Start,
    DateTime End,
    string Zone,
    Place Place,
    IReadOnlyList<string> Tags,
    string Currency = "EUR",
    bool IsListed = true
)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public EventKind Kind { get; init; }

    /// <summary>One of <see cref="SpokenLanguages.Codes"/>, or empty.</summary>
    public string Language { get; init; } = "";

    internal static bool MayBeOn(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    /// <summary>The same some days later. An hour that spring skips on the new day moves behind the gap, as clocks do.</summary>
    internal EventDetails Later(int days) =>
        this with
        {
            Start = Happening(Start.AddDays(days)),
            End = Happening(End.AddDays(days)),
        };

    private DateTime Happening(DateTime wallClock) =>
        Kernel.Zone.Local(Kernel.Zone.Resolve(wallClock, Zone), Zone).DateTime;

    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(Title.Trim().Length > 0, "title", "Give your event a title.");
        checks.That(
            Text.Fits(Title.Trim(), Event.TitleLength),
            "title",
            new Sentence("Keep the title within {0} characters.", Event.TitleLength)
        );
        checks.That(
            Text.Fits(Summary.Trim(), Event.SummaryLength),
            "summary",
            new Sentence("Keep the summary within {0} characters.", Event.SummaryLength)
        );
        checks.That(
            Text.Fits(Description.Trim(), Event.DescriptionLength),
            "description",
            new Sentence("Keep the description within {0} characters.", Event.DescriptionLength)
        );
        checks.That(
            Currency.Length == 3 && Currency.All(char.IsAsciiLetterUpper),
            "currency",
            "Choose a currency, such as EUR."
        );
        checks.That(Enum.IsDefined(Kind), "kind", "Choose one of the kinds, or Other.");
        checks.That(
            Language.Length == 0 || SpokenLanguages.Are(Language),
            "language",
            "Choose a language from the list, or leave it empty."
        );
        checks.That(
            Tags.Count <= Event.MostTags && Tags.All(t => Text.Fits(t.Trim(), Event.TagLength)),
            "tags",
            new Sentence("Use at most {0} tags of at most {1} characters.", Event.MostTags, Event.TagLength)
        );
        Place.Check(checks);
        if (checks.That(Kernel.Zone.Exists(Zone), "zone", "Choose a time zone from the list."))
        {
            CheckTimes(checks);
        }

        return checks.Fault;
    }

    private void CheckTimes(Checks checks)
    {
        if (!CheckDay(checks, Start, "start") | !CheckDay(checks, End, "end"))
        {
            return;
        }

        checks.That(
            Kernel.Zone.Happens(Start, Zone),
            "start",
            "Clocks jump over this time on that day. Choose another one."
        );
        checks.That(
            Kernel.Zone.Happens(End, Zone),
            "end",
            "Clocks jump over this time on that day. Choose another one."
        );
        checks.That(
            Kernel.Zone.Resolve(End, Zone) > Kernel.Zone.Resolve(Start, Zone),
            "end",
            "The end must come after the start."
        );
    }

    private static bool CheckDay(Checks checks, DateTime day, string field) =>
        checks.That(
            MayBeOn(DateOnly.FromDateTime(day)),
            field,
            new Sentence("Choose a day between {0} and {1}.", FirstYear, LastYear)
        )
        && checks.That(
            day.Kind is DateTimeKind.Unspecified,
            field,
            "Write the time without an offset: it is meant in the event's own zone."
        );
}
