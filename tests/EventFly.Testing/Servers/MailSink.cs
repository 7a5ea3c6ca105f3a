using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EventFly.Testing.Servers;

/// <summary>
/// A mail server on loopback that takes every letter, counts it for whom it is and forgets it. It can be told to refuse, to ask for
/// patience, or to hang up without a word.
/// </summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _listening;
    private readonly ConcurrentDictionary<string, int> _letters = new(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>How many letters it took for each address.</summary>
    public IReadOnlyDictionary<string, int> Letters => _letters;

    /// <summary>The newest letter for each address, as it came; null: not kept, for there may be very many.</summary>
    public ConcurrentDictionary<string, string>? Kept { get; init; }

    /// <summary>What it says to an address; anything but 250 refuses it.</summary>
    public Func<string, string> AtAddress { get; set; } = _ => "250 ok";

    /// <summary>What it says once it has a letter for that address, and counted it if it says 250; null: it keeps the letter and hangs up without a word.</summary>
    public Func<string, string?> AtEnd { get; set; } = _ => "250 taken";

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
            var address = "";
            while (await reader.ReadLineAsync(_closing.Token) is { } line)
            {
                var word = line.Split(' ')[0].ToUpperInvariant();
                address = word is "RCPT" ? line.Split('<', '>')[1] : address;
                await Say(
                    stream,
                    word is "DATA" ? "354 go on"
                        : word is "QUIT" ? "221 bye"
                        : word is "RCPT" ? AtAddress(address)
                        : "250 ok"
                );
                if (word is "DATA")
                {
                    if (!await Take(stream, reader, address))
                    {
                        return;
                    }
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

    /// <returns>False when it hung up.</returns>
    private async Task<bool> Take(NetworkStream stream, StreamReader reader, string address)
    {
        var letter = new StringBuilder();
        string? line;
        while ((line = await reader.ReadLineAsync(_closing.Token)) is not null && line != ".")
        {
            letter.Append(line).Append('\n');
        }

        if (line is null)
        {
            // Whoever wrote died in the middle: no server keeps half a letter.
            return false;
        }

        var answer = AtEnd(address);
        if (answer is null || answer.StartsWith("250", StringComparison.Ordinal))
        {
            Kept?[address] = letter.ToString();
            _letters.AddOrUpdate(address, 1, (_, count) => count + 1);
            Interlocked.Increment(ref _taken);
        }

        if (answer is not null)
        {
            await Say(stream, answer);
        }

        return answer is not null;
    }

    private async Task Say(NetworkStream stream, string line) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), _closing.Token);
}
