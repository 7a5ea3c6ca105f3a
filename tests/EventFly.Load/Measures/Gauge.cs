using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace EventFly.Load.Measures;

/// <summary>Processor seconds spent so far.</summary>
/// <param name="Database">PostgreSQL with all its processes; SQLite works inside the server's.</param>
/// <param name="Client">This process: not part of any result, but it takes its share of the same cores.</param>
internal readonly record struct Spent(double Server, double Database, double Client)
{
    public static Spent operator -(Spent a, Spent b) =>
        new(a.Server - b.Server, a.Database - b.Database, a.Client - b.Client);

    public static Spent operator +(Spent a, Spent b) =>
        new(a.Server + b.Server, a.Database + b.Database, a.Client + b.Client);
}

/// <summary>Reads what the processes under load cost, from outside.</summary>
/// <param name="server">Process id of the server.</param>
/// <param name="backend">Process id of any PostgreSQL backend on this machine; null without PostgreSQL.</param>
internal sealed class Gauge(int server, int? backend)
{
    private const long CollectWhenTheSessionStarts = 0x800000;

    private readonly int? _postmaster = backend is { } id ? ProcessStat.Of(id)?.Parent : null;

    public Spent Now() =>
        new(ProcessorClock.Seconds(server), DatabaseSeconds(), Environment.CpuUsage.TotalTime.TotalSeconds);

    /// <summary>Resident memory in KiB once garbage is collected and given back.</summary>
    public async Task<double> SettledMemory(CancellationToken cancellation)
    {
        var settled = double.MaxValue;
        for (var tries = 0; tries < 10; tries++)
        {
            await Collect(cancellation);
            await Task.Delay(TimeSpan.FromSeconds(1.5), cancellation);
            var now = ResidentKib();
            if (now > settled * 0.995)
            {
                return Math.Min(now, settled);
            }

            settled = now;
        }

        return settled;
    }

    /// <summary>Resident memory in KiB as it is, garbage included.</summary>
    public double ResidentKib()
    {
        using var process = Process.GetProcessById(server);
        return process.WorkingSet64 / 1024.0;
    }

    /// <summary>A tracing session with this keyword makes the runtime collect everything, without the server's help.</summary>
    private async Task Collect(CancellationToken cancellation)
    {
        var provider = new EventPipeProvider(
            "Microsoft-Windows-DotNETRuntime",
            EventLevel.Informational,
            CollectWhenTheSessionStarts
        );
        using var session = new DiagnosticsClient(server).StartEventPipeSession([provider], requestRundown: false, 16);
        var reading = session.EventStream.CopyToAsync(Stream.Null, cancellation);
        await Task.Delay(TimeSpan.FromSeconds(0.5), cancellation);
        await session.StopAsync(cancellation);
        await reading;
    }

    private double DatabaseSeconds()
    {
        if (_postmaster is not { } postmaster || ProcessStat.Of(postmaster) is not { } main)
        {
            return 0;
        }

        var children = Directory
            .EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(ProcessStat.Of)
            .Where(p => p?.Parent == postmaster)
            .Sum(p => p!.Ticks);
        // Those that have ended are in their parent's account.
        return (main.Ticks + main.EndedChildrenTicks + children) / ProcessStat.TicksPerSecond;
    }
}
