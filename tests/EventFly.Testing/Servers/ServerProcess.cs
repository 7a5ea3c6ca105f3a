using System.Collections.Concurrent;
using System.Diagnostics;
using EventFly.Infrastructure.Persistence;

namespace EventFly.Testing.Servers;

/// <summary>
/// EventFly as a process of its own, on a free loopback port with data of its own. It can be killed without a goodbye and
/// started again on the same port and the same data, as after a power cut.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ServerSettings _settings;
    private readonly string _directory;
    private readonly OwnDatabase? _database;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private ServerProcess(ServerSettings settings, string directory, OwnDatabase? database)
    {
        _settings = settings;
        _directory = directory;
        _database = database;
        Url = new Uri($"http://127.0.0.1:{Ports.Free()}");
    }

    public Uri Url { get; }

    public int ProcessId => Running.Id;

    /// <summary>How to look into this server's database from outside.</summary>
    public DatabaseSettings Database =>
        _database is null
            ? new(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_directory, "eventfly.db")}", _directory)
            : new(DatabaseProvider.Postgres, _database.ConnectionString, _directory);

    public string Output => string.Join('\n', _output);

    private Process Running => _process ?? throw new InvalidOperationException("The server is not running.");

    public static async Task<ServerProcess> Start(ServerSettings settings, CancellationToken cancellation = default)
    {
        var directory = Directory.CreateTempSubdirectory("eventfly-server-").FullName;
        var database =
            settings.Provider is DatabaseProvider.Postgres ? await OwnDatabase.Create(settings.PostgresServer) : null;
        var server = new ServerProcess(settings, directory, database);
        try
        {
            if (settings.IsProduction)
            {
                await server.Seed(cancellation);
            }

            await server.Restart(cancellation);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the process at once: nothing is flushed, closed or said.</summary>
    public async Task Kill()
    {
        Running.Kill(entireProcessTree: true);
        await Running.WaitForExitAsync();
        Running.Dispose();
        _process = null;
    }

    /// <summary>Whether it ended by itself.</summary>
    public bool HasDied => Running.HasExited;

    /// <summary>Starts the process, on the port and the data that it had, and waits until it is ready.</summary>
    public Task Restart(CancellationToken cancellation = default) =>
        Restart(new Dictionary<string, string>(), cancellation);

    /// <inheritdoc cref="Restart(CancellationToken)"/>
    /// <param name="more">Settings of this start alone; they go before all others.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task Restart(IReadOnlyDictionary<string, string> more, CancellationToken cancellation = default)
    {
        var info = Info(_settings.IsProduction ? "Production" : "Development", "--urls", Url.ToString());
        foreach (var (key, value) in more)
        {
            info.Environment[key] = value;
        }

        _process = Run(info);
        await WaitUntilReady(cancellation);
    }

    /// <summary>Waits for it to die by itself.</summary>
    /// <returns>False when it lives on.</returns>
    public async Task<bool> Dies(TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        try
        {
            await Running.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }

        if (_settings.LogFile is { } file)
        {
            await File.WriteAllLinesAsync(file, _output);
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>The demo may be planted in Development only.</summary>
    private async Task Seed(CancellationToken cancellation)
    {
        using var seeding = Run(Info("Development", "seed"));
        await seeding.WaitForExitAsync(cancellation);
        if (seeding.ExitCode != 0)
        {
            throw new InvalidOperationException($"The demo could not be planted:\n{Output}");
        }
    }

    private Process Run(ProcessStartInfo info)
    {
        var process = Process.Start(info) ?? throw new InvalidOperationException("The server did not start.");
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private ProcessStartInfo Info(string environment, params IEnumerable<string> arguments)
    {
        var info = new ProcessStartInfo("dotnet", [_settings.Assembly, .. arguments])
        {
            WorkingDirectory = _settings.ContentRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = environment,
                ["Data__Directory"] = _directory,
                ["Database__Provider"] = _settings.Provider.ToString(),
                ["DOTNET_NOLOGO"] = "1",
                // What a circuit refused is told to the browser, and with it to whoever reads why a test failed.
                ["DetailedErrors"] = "true",
            },
        };
        if (_database is not null)
        {
            info.Environment["ConnectionStrings__EventFly"] = _database.ConnectionString;
        }

        if (environment == "Production")
        {
            info.Environment["Site__Address"] = Url.ToString();
            info.Environment["Email__Smtp__Host"] = "localhost";
        }

        foreach (var (key, value) in _settings.More)
        {
            info.Environment[key] = value;
        }

        return info;
    }

    private async Task WaitUntilReady(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(5) };
        var waiting = Stopwatch.StartNew();
        while (!await IsReady(http, cancellation))
        {
            if (Running.HasExited || waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The server did not get ready:\n{Output}");
            }

            await Task.Delay(100, cancellation);
        }
    }

    private static async Task<bool> IsReady(HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }
}
