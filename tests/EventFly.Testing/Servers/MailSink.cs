using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EventFly.Testing.Servers;

/// <summary>A mail server on loopback that takes every letter, counts it and forgets it.</summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _listening;
    private int _taken;

    public MailSink()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = Listen();
    }

    public int Port { get; }

    /// <summary>How many letters it took.</summary>
    public int Taken => _taken;

    /// <summary>What has the application send its letters here.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["Email__Smtp__Host"] = "127.0.0.1",
            ["Email__Smtp__Port"] = $"{Port}",
            ["Email__Smtp__Security"] = "None",
        };

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _listening;
        _closing.Dispose();
    }

    private async Task Listen()
    {
        try
        {
            while (!_closing.IsCancellationRequested)
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_closing.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task Serve(TcpClient guest)
    {
        try
        {
            using var _ = guest;
            guest.NoDelay = true;
            await using var stream = guest.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await Say(stream, "220 sink");
            while (await reader.ReadLineAsync(_closing.Token) is { } line)
            {
                var word = line.Split(' ')[0].ToUpperInvariant();
                await Say(
                    stream,
                    word is "DATA" ? "354 go on"
                        : word is "QUIT" ? "221 bye"
                        : "250 ok"
                );
                if (word is "DATA")
                {
                    while (await reader.ReadLineAsync(_closing.Token) is { } text && text != ".") { }

                    Interlocked.Increment(ref _taken);
                    await Say(stream, "250 taken");
                }
                else if (word is "QUIT")
                {
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Whoever wrote has gone, or we have.
        }
    }

    private async Task Say(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _closing.Token);
}
