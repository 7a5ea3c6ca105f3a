using EventFly.Load.Clients;
using EventFly.Load.Protocol;

namespace EventFly.Load.Scenarios;

/// <summary>One question: it is opened, everybody answers, it is closed. Every answer that was confirmed must be counted once.</summary>
internal static class PollScenario
{
    public const string Name = "poll";

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = new Organizer(stage.Server);
        await organizer.TakeControl(stage.Control, cancellation);
        var empty = stage.Memory();
        await using var hall = new Hall(stage.Server, arguments);
        var joined = await hall.Join(stage.Code, cancellation);
        var full = stage.Memory();

        var storedBefore = await stage.CountBallots(cancellation);
        var (cpu, batches) = (stage.Cpu(), hall.Batches);
        var asked = await hall.Sees(IsAsking, () => organizer.Click("poll-open", cancellation));
        var acknowledged = await hall.Vote(cancellation);
        var revealed = await hall.Sees(IsRevealed, () => Reveal(organizer, cancellation));
        var spent = stage.Cpu() - cpu;

        return new Report(Name, arguments.Participants)
        {
            JoinP99 = Report.P99(joined),
            QuestionP99 = Report.P99(asked),
            AckP99 = Report.P99(acknowledged),
            RevealP99 = Report.P99(revealed),
            CpuSecondsPerQuestion = spent?.TotalSeconds,
            MicrosecondsPerPush = spent?.TotalMicroseconds / Math.Max(1, hall.Batches - batches),
            KibPerParticipant = (full - empty) / arguments.Participants,
            Acknowledged = acknowledged.Count,
            Stored = await stage.CountBallots(cancellation) - storedBefore,
            Broken = hall.Broken,
        };
    }

    private static async Task Reveal(Organizer organizer, CancellationToken cancellation)
    {
        await organizer.Click("poll-close", cancellation);
        // Polls that show their result from the start have nothing to reveal.
        await organizer.ClickIfThere("poll-reveal", TimeSpan.FromSeconds(1), cancellation);
    }

    private static bool IsAsking(Screen screen) =>
        screen.Find("poll-vote").Any(b => b.Attributes.GetValueOrDefault("aria-disabled") != "true");

    private static bool IsRevealed(Screen screen) => screen.Find("poll-result").Any() && !IsAsking(screen);
}
