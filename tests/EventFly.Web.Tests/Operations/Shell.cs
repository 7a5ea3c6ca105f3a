using System.Diagnostics;
using EventFly.Testing.Servers;

namespace EventFly.Web.Tests.Operations;

/// <summary>The application as an operator starts it: from a command line, with settings, until it ends.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("eventfly-shell-").FullName;

    public async Task<(int Code, string Output, string Error)> Run(
        string command,
        params (string Key, string Value)[] settings
    )
    {
        using var process = Process.Start(Info(command, settings))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw new TimeoutException($"'{command}' did not end:\n{await output}\n{await error}");
        }

        return (process.ExitCode, await output, (await error).Trim());
    }

    /// <summary>What Production asks for, so that a test can leave one thing out.</summary>
    public static (string Key, string Value)[] Complete { get; } =
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"),
        ("Site__Address", "https://events.example.org"),
        ("Email__Smtp__Host", "mail.example.org"),
    ];

    public ProcessStartInfo Info(string command, params (string Key, string Value)[] settings)
    {
        var repository = ServerSettings.OfThisRepository();
        var info = new ProcessStartInfo("dotnet", $"{repository.Assembly} {command}")
        {
            WorkingDirectory = repository.ContentRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.Environment["Data__Directory"] = Directory;
        info.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (key, value) in settings)
        {
            info.Environment[key] = value;
        }

        return info;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
