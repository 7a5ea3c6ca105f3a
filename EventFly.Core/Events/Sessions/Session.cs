using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Sessions;

/// <summary>
/// One entry of an event's schedule. Its times are what the clocks on the spot show: when the event gets another zone, or a government
/// moves the clocks, the instant follows and what is printed on paper stays true.
/// </summary>
public sealed class Session : Aggregate
{
    public const int TitleLength = 150;
    public const int AbstractLength = 6_000;
    public const int MostSpeakers = 12;
    public const int MostPlaces = 100_000;

    /// <summary>So many an event can have.</summary>
    public const int MostOfEvent = 600;

    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private Session() { }

    public SessionId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Abstract { get; private set; } = "";

    public SessionKind Kind { get; private set; }

    /// <summary>By the clocks of the event's zone.</summary>
    public DateTime Start { get; private set; }

    public DateTime End { get; private set; }

    public RoomId? Room { get; private set; }

    public TrackId? Track { get; private set; }

    /// <summary>In the order in which they are named.</summary>
    public IReadOnlyList<SpeakerId> Speakers { get; private set; } = [];

    public int? Capacity { get; private set; }

    /// <summary>How many picked it and have a place; never more than the capacity. Counted past the aggregate, by those who pick.</summary>
    public int Taken { get; private set; }

    /// <summary>How many wait for a place. Counted likewise.</summary>
    public int Waiting { get; private set; }

    /// <summary>The number of the last who picked it: who came first is first. Counted likewise.</summary>
    public long LastNumber { get; private set; }

    /// <summary>Whether people put it into their schedule.</summary>
    public bool CanBePicked => Kind is not SessionKind.Break;

    /// <param name="zone">The event's.</param>
    /// <param name="forEvent">Whose schedule it stands in.</param>
    /// <param name="details">As typed.</param>
    public static Result<Session> Plan(EventId forEvent, SessionDetails details, string zone)
    {
        var session = new Session { Id = SessionId.New(), Event = forEvent };
        return session.Change(details, zone) is { IsDone: false } refused ? refused.Fault : session;
    }

    public Result<Done> Change(SessionDetails details, string zone)
    {
        if (details.Fault(zone) is { } fault)
        {
            return fault;
        }

        Apply(details.Tidied());
        return Result.Done;
    }

    /// <summary>The same for another event, so many days later; nobody has picked it yet.</summary>
    internal Session CopyFor(EventId other, int days, Func<SessionDetails, SessionDetails> translate)
    {
        var copy = new Session { Id = SessionId.New(), Event = other };
        var details = Details();
        copy.Apply(translate(details with { Start = details.Start.AddDays(days), End = details.End.AddDays(days) }));
        return copy;
    }

    /// <summary>Moves with its event. The clock may skip the new time: the schedule then shows when it really is.</summary>
    public void Shift(TimeSpan by) => (Start, End) = (Start + by, End + by);

    internal void LeaveRoom() => Room = null;

    internal void LeaveTrack() => Track = null;

    internal void Miss(SpeakerId speaker) => Speakers = [.. Speakers.Where(s => s != speaker)];

    /// <summary>What an organizer would have typed to get this session.</summary>
    public SessionDetails Details() =>
        new(Title, Start, End)
        {
            Abstract = Abstract,
            Kind = Kind,
            Room = Room,
            Track = Track,
            Speakers = Speakers,
            Capacity = Capacity,
        };

    private void Apply(SessionDetails details)
    {
        (Title, Abstract, Kind) = (details.Title, details.Abstract, details.Kind);
        (Start, End) = (details.Start, details.End);
        (Room, Track, Capacity) = (details.Room, details.Track, details.Capacity);
        if (!Speakers.SequenceEqual(details.Speakers))
        {
            Speakers = details.Speakers;
        }
    }
}
