using System.Globalization;
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

        var (cpu, batches) = (stage.Cpu(), hall.Batches);
        var asked = await hall.Sees(IsAsking, () => organizer.Click("poll-open", cancellation));
        var acknowledged = await hall.Vote(cancellation);
        var revealed = await hall.Sees(IsRevealed, () => organizer.Click("poll-close", cancellation));
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
            Stored = organizer.Control.See(Counted),
            Broken = hall.Broken,
        };
    }

    private static bool IsAsking(Screen screen) => screen.Find("poll-vote").Any(IsClickable);

    private static bool IsRevealed(Screen screen) =>
        !screen.Find("poll-vote").Any(IsClickable) && screen.Find("poll-result").Any();

    private static bool IsClickable(Node button) =>
        button.Handlers.ContainsKey("onclick") && !button.Attributes.ContainsKey("disabled");

    /// <summary>What the organizer's screen says was counted, all options together.</summary>
    private static int Counted(Screen screen) =>
        screen
            .Find("poll-result")
            .Select(r => r.Attributes.GetValueOrDefault("data-count"))
            .Sum(count => int.TryParse(count, CultureInfo.InvariantCulture, out var number) ? number : 0);
}
