using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Sessions;

/// <summary>What an organizer types about a session.</summary>
/// <param name="Title">1 to 150 characters.</param>
/// <param name="Start">What the clocks of the event's zone show, to the minute.</param>
/// <param name="End">Likewise; after the start, and at most 24 hours later.</param>
public sealed record SessionDetails(string Title, DateTime Start, DateTime End)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    /// <summary>Markdown; at most 6,000 characters.</summary>
    [ManyLines]
    public string Abstract { get; init; } = "";

    public SessionKind Kind { get; init; }

    /// <summary>Null: not known yet, or none.</summary>
    public RoomId? Room { get; init; }

    public TrackId? Track { get; init; }

    /// <summary>At most 12, in the order in which they are named.</summary>
    public IReadOnlyList<SpeakerId> Speakers { get; init; } = [];

    /// <summary>So many have a place; whoever comes later waits. Null: as many as come.</summary>
    public int? Capacity { get; init; }

    public Fault? Fault(string zone)
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Title, Session.TitleLength),
            "title",
            Sentence.ForText(Title, Session.TitleLength, "Give the session a title.")
        );
        checks.That(
            Text.Fits(Abstract.Trim(), Session.AbstractLength),
            "abstract",
            new Sentence("Keep it within {0} characters.", Session.AbstractLength)
        );
        checks.That(
            Capacity is null or (>= 1 and <= Session.MostPlaces),
            "capacity",
            new Sentence("Write a number of places from 1 to {0}, or leave it empty.", Session.MostPlaces)
        );
        checks.That(
            Speakers.Distinct().Count() <= Session.MostSpeakers,
            "speakers",
            new Sentence("A session has at most {0} speakers.", Session.MostSpeakers)
        );
        CheckTimes(checks, zone);
        return checks.Fault;
    }

    internal SessionDetails Tidied() =>
        this with
        {
            Title = Text.Tidy(Title),
            Abstract = Abstract.Trim(),
            Speakers = [.. Speakers.Distinct()],
            Capacity = Kind is SessionKind.Break ? null : Capacity,
        };

    private void CheckTimes(Checks checks, string zone)
    {
        if (!CheckTime(checks, Start, "start", zone) | !CheckTime(checks, End, "end", zone))
        {
            return;
        }

        if (
            checks.That(
                End > Start && Kernel.Zone.Resolve(End, zone) > Kernel.Zone.Resolve(Start, zone),
                "end",
                "The end must come after the start."
            )
        )
        {
            checks.That(
                End - Start <= Session.Longest,
                "end",
                "A session takes at most 24 hours. Make one for each day."
            );
        }
    }

    private static bool CheckTime(Checks checks, DateTime time, string field, string zone) =>
        checks.That(
            time.Year is >= FirstYear and <= LastYear,
            field,
            new Sentence("Choose a day between {0} and {1}.", FirstYear, LastYear)
        )
        && checks.That(
            time.Kind is DateTimeKind.Unspecified,
            field,
            "Write the time without an offset: it is meant in the event's own zone."
        )
        && checks.That(
            Kernel.Zone.Happens(time, zone),
            field,
            "Clocks jump over this time on that day. Choose another one."
        );
}
