using EventFly.Load.Baseline;
using EventFly.Load.Buying;
using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>
/// Question after question: it is opened, everybody answers, it is closed, its result is shown. Every answer that was
/// confirmed must be counted once. With orders: first without them, then again while tickets of the same event are bought.
/// </summary>
internal static class PollScenario
{
    public const string Name = "poll";

    /// <summary>Questions until the code of orders is compiled as it stays; not measured.</summary>
    private const int WarmupAgain = 5;

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = await stage.Organizer(cancellation);
        var questions = new List<Question>();
        var asked = arguments.Warmup + arguments.Questions;
        var again = arguments.Orders > 0 ? WarmupAgain + arguments.Questions : 0;
        for (var i = 0; i < asked + again; i++)
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
        foreach (var question in questions.Take(asked).Skip(arguments.Warmup))
        {
            await round.Ask(question, arguments.Spread);
        }

        if (again == 0)
        {
            round.AddTo(report);
        }
        else
        {
            round.AddTo(report, before: "quiet_");
            await AskAmongBuyers(questions[asked..], round, stage, arguments, report, cancellation);
        }

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

    private static async Task AskAmongBuyers(
        List<Question> questions,
        PollRound round,
        Stage stage,
        Arguments arguments,
        Report report,
        CancellationToken cancellation
    )
    {
        await using var sale = await SaleMeanwhile.Open(stage, arguments, cancellation);
        foreach (var question in questions.Take(WarmupAgain))
        {
            await round.Ask(question, spread: 0);
        }

        round.Forget();
        await sale.Forget();
        foreach (var question in questions.Skip(WarmupAgain))
        {
            await round.Ask(question, arguments.Spread);
        }

        round.AddTo(report);
        await sale.AddTo(report);
    }
}
