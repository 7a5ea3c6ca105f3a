using System.Diagnostics;
using EventFly.Testing.Servers;

namespace EventFly.Load.Baseline;

/// <summary>The bare hub as a process of its own, so that its processor time is only its own.</summary>
internal sealed class BareHubProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private BareHubProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public int Id => _process.Id;

    public static async Task<BareHubProcess> Start(CancellationToken cancellation)
    {
        var url = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var info = new ProcessStartInfo("dotnet", [typeof(BareHub).Assembly.Location, BareHub.Command, url.ToString()])
        {
            RedirectStandardOutput = true,
        };
        var hub = new BareHubProcess(Process.Start(info)!, url);
        using var http = new HttpClient();
        var waiting = Stopwatch.StartNew();
        while (!await IsReady(http, url, cancellation))
        {
            if (waiting.Elapsed > Patience)
            {
                throw new InvalidOperationException("The bare hub did not start.");
            }

            await Task.Delay(50, cancellation);
        }

        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> IsReady(HttpClient http, Uri url, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(url, "/ready"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
