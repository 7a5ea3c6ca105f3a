using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Speakers;

/// <summary>What an organizer types about somebody who speaks.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Line">Who that is, in a line below the name: at most 150 characters.</param>
/// <param name="Bio">Markdown; at most 4,000 characters.</param>
public sealed record SpeakerDetails(string Name, string Line = "", [property: ManyLines] string Bio = "")
{
    public Fault? Fault()
    {
        var checks = new Checks();
        checks.That(
            Text.IsGiven(Name, Speaker.NameLength),
            "name",
            Sentence.ForText(Name, Speaker.NameLength, "Write the name of who speaks.")
        );
        checks.That(
            Text.Fits(Line.Trim(), Speaker.LineLength),
            "line",
            new Sentence("Keep it within {0} characters.", Speaker.LineLength)
        );
        checks.That(
            Text.Fits(Bio.Trim(), Speaker.BioLength),
            "bio",
            new Sentence("Keep it within {0} characters.", Speaker.BioLength)
        );
        return checks.Fault;
    }
}

/// <summary>Somebody who speaks at an event, in one of its sessions or in several.</summary>
public sealed class Speaker : Aggregate
{
    public const int NameLength = 100;
    public const int LineLength = 150;
    public const int BioLength = 4_000;

    /// <summary>So many an event can have.</summary>
    public const int MostOfEvent = 800;

    private Speaker() { }

    public SpeakerId Id { get; private set; }

    public EventId Event { get; private set; }

    public string Name { get; private set; } = "";

    public string Line { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Bio { get; private set; } = "";

    public static Result<Speaker> Invite(EventId forEvent, SpeakerDetails details)
    {
        var speaker = new Speaker { Id = SpeakerId.New(), Event = forEvent };
        return speaker.Change(details) is { IsDone: false } refused ? refused.Fault : speaker;
    }

    public Result<Done> Change(SpeakerDetails details)
    {
        if (details.Fault() is { } fault)
        {
            return fault;
        }

        (Name, Line, Bio) = (Text.Tidy(details.Name), Text.Tidy(details.Line), details.Bio.Trim());
        return Result.Done;
    }

    internal Speaker CopyFor(EventId other) =>
        new()
        {
            Id = SpeakerId.New(),
            Event = other,
            Name = Name,
            Line = Line,
            Bio = Bio,
        };
}
