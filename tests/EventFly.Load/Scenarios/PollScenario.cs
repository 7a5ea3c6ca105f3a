using EventFly.Load.Baseline;
using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Question after question: it is opened, everybody answers, it is closed, its result is shown. Every answer that was
/// confirmed must be counted once.
/// </summary>
internal static class PollScenario
{
    public const string Name = "poll";

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = await stage.Organizer(cancellation);
        var questions = new List<Question>();
        for (var i = 0; i < arguments.Warmup + arguments.Questions; i++)
        {
            questions.Add(await organizer.Prepare($"Load question {i}?", arguments.WhileOpen, cancellation));
        }

        await organizer.TakeControl(cancellation);
        await using var hall = await Arrival.Of(stage, arguments, report, cancellation);
        await hall.Calm(cancellation);
        var round = new PollRound(stage, hall, organizer, cancellation);
        foreach (var question in questions.Take(arguments.Warmup))
        {
            await round.Ask(question, spread: 0);
        }

        round.Forget();
        foreach (var question in questions.Skip(arguments.Warmup))
        {
            await round.Ask(question, arguments.Spread);
        }

        round.AddTo(report);
        (await stage.Compare(questions, round.Told, cancellation))?.AddTo(report);
        report.Number("broken", hall.Broken);
        if (arguments.Baseline)
        {
            var snapshot = await organizer.Snapshot(stage.Code, cancellation);
            var pushes = PollRound.PushesPerQuestion * arguments.Questions;
            await HubBaseline.Run(arguments.Participants, snapshot, pushes, arguments, report, cancellation);
        }

        return report;
    }
}
