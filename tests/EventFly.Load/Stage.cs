using System.Diagnostics;
using EventFly.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Load;

/// <summary>The server under load and the event that it plays: found in the demo, or named on the command line.</summary>
internal sealed class Stage : IAsyncDisposable
{
    /// <summary>The demo's event that is always on; its organizer is the demo's organizer.</summary>
    private const string DemoEvent = "open-tech-evening";

    private readonly ServerProcess? _own;

    private Stage(ServerProcess? own, Uri server, string code, string control)
    {
        _own = own;
        Server = server;
        Code = code;
        Control = control;
    }

    public Uri Server { get; }

    public string Code { get; }

    public string Control { get; }

    public static async Task<Stage> Set(Arguments arguments, CancellationToken cancellation)
    {
        if (arguments.Server is { } server)
        {
            return arguments is { Code: { } code, Control: { } control }
                ? new(null, server, code, control)
                : throw new ArgumentException("With --server, name the event: --code and --control.");
        }

        var own = await ServerProcess.Start(
            ServerSettings.OfThisRepository() with
            {
                Provider = arguments.Database,
            },
            cancellation
        );
        var (liveCode, liveControl) = await LiveEvent(own, cancellation);
        return new(own, own.Url, arguments.Code ?? liveCode, arguments.Control ?? liveControl);
    }

    /// <summary>CPU time of the server so far; null when it is not ours to look into.</summary>
    public TimeSpan? Cpu() => Process(p => p.TotalProcessorTime);

    /// <summary>Resident memory of the server in KiB; null when it is not ours to look into.</summary>
    public double? Memory() => Process(p => p.WorkingSet64 / 1024.0);

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private T? Process<T>(Func<Process, T> look)
        where T : struct
    {
        if (_own is null)
        {
            return null;
        }

        using var process = System.Diagnostics.Process.GetProcessById(_own.ProcessId);
        return look(process);
    }

    /// <summary>Ballots in the database; null when it is not ours to look into.</summary>
    public async Task<int?> CountBallots(CancellationToken cancellation) =>
        _own is null ? null : await _own.Read(db => db.Ballots.CountAsync(cancellation));

    private static async Task<(string Code, string Control)> LiveEvent(
        ServerProcess server,
        CancellationToken cancellation
    )
    {
        var live = await server.Read(db =>
            db.Events.Where(e => e.Slug == DemoEvent)
                .Join(
                    db.Organizations,
                    e => e.Organization,
                    o => o.Id,
                    (e, o) =>
                        new
                        {
                            e.Code,
                            e.Slug,
                            Organization = o.Slug,
                        }
                )
                .FirstOrDefaultAsync(cancellation)
        );
        return live is null
            ? throw new InvalidOperationException("The demo is not in this database.")
            : (live.Code, $"/organize/{live.Organization}/events/{live.Slug}/live");
    }
}
