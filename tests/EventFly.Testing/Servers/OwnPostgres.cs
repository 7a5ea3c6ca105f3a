using System.Diagnostics;
using Npgsql;

namespace EventFly.Testing.Servers;

/// <summary>
/// A PostgreSQL server of a test's own, which may stop it and start it again without taking it from the other tests.
/// PostgreSQL refuses to run as root, so root hands it to the package's own user.
/// </summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory
            .GetDirectories("/usr/lib/postgresql")
            .Select(d => Path.Combine(d, "bin"))
            .Where(d => File.Exists(Path.Combine(d, "pg_ctl")))
            .Order()
            .LastOrDefault()
        : null;

    private readonly string _folder = Directory.CreateTempSubdirectory("eventfly-postgres-").FullName;
    private readonly int _port = Ports.Free();

    private OwnPostgres() { }

    /// <summary>Why a test must be skipped; null when a server can be started here.</summary>
    public static string? Missing => Programs is null ? "There is no PostgreSQL here: tests/run installs one." : null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=app;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<OwnPostgres> Start()
    {
        var server = new OwnPostgres();
        if (Environment.IsPrivilegedProcess)
        {
            await Run("chown", "postgres:postgres", server._folder);
        }

        await Do("initdb", "-D", server.Data, "-U", "app", "--auth=trust", "-E", "UTF8", "--no-sync");
        await server.Resume();
        return server;
    }

    /// <summary>Ends the server as an operator would: whoever is connected is thrown out.</summary>
    public Task Stop() => Do("pg_ctl", "-D", Data, "-m", "fast", "-w", "stop");

    /// <summary>Starts it again, on the same port and the same data, and waits until it answers.</summary>
    public async Task Resume()
    {
        await Do(
            "pg_ctl",
            "-D",
            Data,
            "-w",
            "-l",
            Path.Combine(_folder, "server.log"),
            "-o",
            $"-c listen_addresses=127.0.0.1 -p {_port} -c unix_socket_directories='' -c fsync=off",
            "start"
        );
        // The test itself would be handed connections from before the stop.
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await Do("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static Task Do(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        return Environment.IsPrivilegedProcess
            ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", path, .. arguments])
            : Run(path, arguments);
    }

    /// <summary>Its output goes nowhere: the server that pg_ctl leaves behind would keep a pipe open for ever.</summary>
    private static async Task Run(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(
            "/bin/sh",
            ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]
        )
        {
            WorkingDirectory = "/",
            Environment = { ["HOME"] = "/tmp", ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = Process.Start(info)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}."
            );
        }
    }
}
