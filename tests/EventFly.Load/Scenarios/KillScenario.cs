using System.Diagnostics;
using EventFly.Load.Clients;
using EventFly.Load.Measures;

namespace EventFly.Load.Scenarios;

/// <summary>
/// The server dies under voting, without a goodbye, and is started again on what is on disk: every vote that a phone was
/// told of must be there, once. Phones whose circuit died open the page again and go on.
/// </summary>
internal static class KillScenario
{
    public const string Name = "kill";

    /// <summary>What the dead server had already sent is still on its way to the phones.</summary>
    private static readonly TimeSpan Echo = TimeSpan.FromMilliseconds(300);

    public static async Task<Report> Run(Stage stage, Arguments arguments, CancellationToken cancellation)
    {
        var server = stage.Own ?? throw new ArgumentException("kill starts and kills a server of its own.");
        var report = new Report(Name, arguments.Participants);
        var random = new Random(arguments.Seed);
        await Console.Out.WriteLineAsync($"seed {arguments.Seed}");
        await using var organizer = await stage.Organizer(cancellation);
        await using var hall = new Hall(stage.Server, arguments.Participants, arguments.Seed);
        await hall.Join(stage.Code, spread: 0, cancellation);
        var voting = new Voting(hall, organizer, arguments.Rate, random);
        var lost = new HashSet<CountedVote>();
        var doubled = 0;
        var restarts = new List<double>();
        var voted = TimeSpan.Zero;
        var kills = arguments.Kills ?? 5;
        for (var kill = 1; kill <= kills; kill++)
        {
            using var dying = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var running = Stopwatch.StartNew();
            var told = voting.Acknowledged;
            var votes = voting.Run(dying.Token);
            await voting.Reaches(told + 1, cancellation);
            await Task.Delay(TimeSpan.FromSeconds(2 * random.NextDouble()), cancellation);
            await server.Kill();
            voted += running.Elapsed;
            await Task.Delay(Echo, cancellation);
            await dying.CancelAsync();
            await votes;

            var restart = Stopwatch.StartNew();
            await server.Restart(cancellation);
            restarts.Add(restart.Elapsed.TotalMilliseconds);
            // Before anybody votes again: what was lost must not be made good unseen.
            var ledger = await stage.Compare(voting.Questions, voting.Told, cancellation);
            lost.UnionWith(ledger!.Lost);
            doubled = Math.Max(doubled, ledger.Doubled);
            await hall.ReopenBroken(cancellation);
            await Console.Out.WriteLineAsync(
                $"kill {kill}: {ledger.Acknowledged} acknowledged, {ledger.Stored} stored, {ledger.Lost.Count} lost, {ledger.Doubled} doubled"
            );
        }

        await voting.Finish(cancellation);
        var end = await stage.Compare(voting.Questions, voting.Told, cancellation);
        end!.AddTo(report);
        lost.UnionWith(end.Lost);
        report.Time("ack", voting.Told.Select(t => t.Milliseconds));
        report.Time("restart", restarts);
        report.Number("lost", lost.Count);
        report.Number("doubled", Math.Max(doubled, end.Doubled));
        report.Number("kills", kills);
        report.Number("votes_per_s", end.Acknowledged / voted.TotalSeconds);
        report.Number("broken", hall.Broken);
        return report;
    }
}
