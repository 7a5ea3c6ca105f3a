using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>
/// A tenth of the hall stops confirming what it is sent, as phones do that went to sleep with their line open. The others
/// must be served as before, and the server's memory must not grow with what the sleepers miss.
/// </summary>
internal static class SlowClientsScenario
{
    public const string Name = "slow-clients";

    private const int WarmupPushes = 40;
    private const int Pushes = 200;

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = await stage.Organizer(cancellation);
        var question = await organizer.Prepare("Load question for the sleepy?", whileOpen: false, cancellation);
        await using var hall = await Arrival.Of(stage, arguments, report, cancellation);
        var (slow, awake) = (hall.Phones.Where(IsSlow).ToList(), hall.Phones.Where(p => !IsSlow(p)).ToList());

        await Push(WarmupPushes);
        var before = await Measured("before");
        slow.ForEach(phone => phone.Acknowledges = false);
        var after = await Measured("question");
        report.Number("slow", slow.Count);
        report.Number("server_mib_before", before / 1024);
        report.Number("server_mib_after", after / 1024);
        report.Number("kib_per_slow", (after - before) / slow.Count);
        report.Number("broken", awake.Count(p => p.IsBroken));
        return report;

        async Task<double?> Measured(string name)
        {
            var cpu = stage.Gauge?.Now();
            var seen = await Push(Pushes);
            report.Time(name, seen.SelectMany(s => s.Milliseconds));
            report.Number($"{name}_missed", seen.Sum(s => s.Missed));
            report.Number($"{name}_server_cpu_s", (stage.Gauge?.Now() - cpu)?.Server);
            return stage.Gauge is null ? null : await stage.Gauge.SettledMemory(cancellation);
        }

        async Task<List<Seen>> Push(int times)
        {
            var all = new List<Seen>();
            for (var i = 0; i < times; i++)
            {
                var opens = i % 2 == 0;
                all.Add(
                    await Hall.Sees(
                        awake,
                        (_, screen) => Signs.IsAsking(screen, question.Text) == opens,
                        () => organizer.Do(question, opens ? "open" : "close", cancellation),
                        cancellation
                    )
                );
            }

            return all;
        }
    }

    private static bool IsSlow(Phone phone) => phone.Number % 10 == 0;
}
