using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>
/// The hall's network goes away under an open question and comes back. Meanwhile the host closes it and shows the result.
/// Back is who shows that result, with the own vote in it, on the circuit that was there before.
/// </summary>
internal static class ReconnectStormScenario
{
    public const string Name = "reconnect-storm";

    // As EventFly.Web/wwwroot/js/start.js has it.
    private const int MostRetries = 30;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var report = new Report(Name, arguments.Participants);
        await Warmup.Run(stage, arguments, cancellation);
        await using var organizer = await stage.Organizer(cancellation);
        var before = await organizer.Prepare("Load question before the break?", arguments.WhileOpen, cancellation);
        var after = await organizer.Prepare("Load question after the break?", arguments.WhileOpen, cancellation);
        await using var hall = await Arrival.Of(stage, arguments, report, cancellation);

        await hall.Sees(
            s => Signs.IsAsking(s, before.Text),
            () => organizer.Do(before, "open", cancellation),
            cancellation
        );
        var told = await hall.Vote(before.Text, spread: 0, cancellation);
        var own = told.ToDictionary(t => t.Phone, t => t.Option);

        var cpu = stage.Gauge?.Now();
        var back = new int[hall.Phones.Count];
        var seen = await Hall.Sees(
            hall.Phones,
            (phone, screen) =>
                Signs.OwnOption(screen, before.Text) is { } option && own.GetValueOrDefault(phone) == option,
            async () =>
            {
                var breaks = hall.Phones.Select(phone => Break(phone, arguments.Seed, cancellation)).ToList();
                await organizer.Do(before, "close", cancellation);
                await organizer.Do(before, "reveal", cancellation);
                back = await Task.WhenAll(breaks).WaitAsync(Patience, cancellation);
            },
            cancellation
        );
        report.Time("resume", seen.Milliseconds);
        report.Number("resumed", seen.Milliseconds.Count);
        report.Number("missed", seen.Missed);
        report.Number("rejected", back.Count(b => b < 0));
        report.Number("attempts_max", back.Max());
        report.Number("cpu_ms_per_resume", (stage.Gauge?.Now() - cpu)?.Server * 1000 / arguments.Participants);

        var asked = await hall.Sees(
            s => Signs.IsAsking(s, after.Text),
            () => organizer.Do(after, "open", cancellation),
            cancellation
        );
        report.Time("question", asked.Milliseconds);
        told = [.. told, .. await hall.Vote(after.Text, spread: 0, cancellation)];
        (await stage.Compare([before, after], told, cancellation))?.AddTo(report);
        report.Number("broken", hall.Broken);
        return report;
    }

    /// <summary>Loses the line and comes back as the page's script does.</summary>
    /// <returns>How many attempts it took; negative when the server no longer knew the circuit.</returns>
    private static async Task<int> Break(Phone phone, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed + phone.Number);
        await phone.Cut();
        for (var attempt = 0; attempt < MostRetries; attempt++)
        {
            var wait = Math.Min(600 * Math.Pow(2, attempt), 3000) * random.NextDouble();
            await Task.Delay(TimeSpan.FromMilliseconds(wait), cancellation);
            try
            {
                return await phone.Reconnect(cancellation) ? attempt + 1 : -1;
            }
            catch (Exception e) when (e is HttpRequestException or System.Net.WebSockets.WebSocketException)
            {
                // The next attempt may be luckier.
            }
        }

        return -1;
    }
}
