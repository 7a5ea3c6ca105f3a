using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>Takes a whole message; it must be quick, and is called for one message at a time.</summary>
/// <param name="message">What the hub sent, without its length.</param>
/// <param name="receivedAt">Timestamp of the moment when it came out of the socket.</param>
internal delegate void Received(ReadOnlySpan<byte> message, long receivedAt);

/// <summary>How a hub's messages are written.</summary>
/// <param name="Name">As the handshake names it.</param>
/// <param name="IsBinary">Messages with their length in front; else texts that end with a separator.</param>
internal sealed record HubProtocol(string Name, bool IsBinary, byte[] Ping)
{
    public static readonly HubProtocol Blazor = new("blazorpack", IsBinary: true, PackWriter.Ping);
    public static readonly HubProtocol Json = new("json", IsBinary: false, [.. "{\"type\":6}\u001e"u8]);
}

/// <summary>One connection to a SignalR hub: whole messages in, whole messages out.</summary>
internal sealed class HubSocket : IAsyncDisposable
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly FrameBuffer _frames = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly HubProtocol _protocol;
    private readonly Received _received;
    private readonly Action<string> _ended;
    private Task _running = Task.CompletedTask;

    private HubSocket(HubProtocol protocol, Received received, Action<string> ended)
    {
        _protocol = protocol;
        _received = received;
        _ended = ended;
    }

    /// <param name="browser">Who connects.</param>
    /// <param name="hub">The hub's address.</param>
    /// <param name="protocol">What is spoken.</param>
    /// <param name="received">Gets each message.</param>
    /// <param name="ended">Told why the connection ended, unless it was closed from here.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<HubSocket> Connect(
        Browser browser,
        Uri hub,
        HubProtocol protocol,
        Received received,
        Action<string> ended,
        CancellationToken cancellation
    )
    {
        var socket = new HubSocket(protocol, received, ended);
        try
        {
            await socket.Connect(browser, hub, cancellation);
            return socket;
        }
        catch
        {
            await socket.DisposeAsync();
            throw;
        }
    }

    public async Task Send(ReadOnlyMemory<byte> message)
    {
        try
        {
            await _sending.WaitAsync(_closing.Token);
            try
            {
                await _socket.SendAsync(message, Kind, endOfMessage: true, _closing.Token);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception) when (_closing.IsCancellationRequested)
        {
            // Closed by us.
        }
        catch (Exception e) when (e is WebSocketException or IOException or ObjectDisposedException)
        {
            _ended(e.Message);
        }
    }

    /// <summary>The line is gone, without a word to the other side.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _socket.Abort();
        await _running;
        _socket.Dispose();
    }

    private async Task Connect(Browser browser, Uri hub, CancellationToken cancellation)
    {
        var token = await Negotiate(browser, hub, cancellation);
        _socket.Options.SetRequestHeader("Origin", hub.GetLeftPart(UriPartial.Authority));
        _socket.Options.SetRequestHeader("Cookie", browser.CookiesFor(hub));
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        await _socket.ConnectAsync(new UriBuilder(hub) { Scheme = "ws", Query = $"id={token}" }.Uri, cancellation);
        var handshake = Encoding.UTF8.GetBytes($$"""{"protocol":"{{_protocol.Name}}","version":1}""" + '\u001e');
        await _socket.SendAsync(handshake, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        _running = Task.WhenAll(Receive(), Ping());
    }

    private WebSocketMessageType Kind => _protocol.IsBinary ? WebSocketMessageType.Binary : WebSocketMessageType.Text;

    private static async Task<string> Negotiate(Browser browser, Uri hub, CancellationToken cancellation)
    {
        using var answer = await browser.Http.PostAsync(
            new Uri(hub + "/negotiate?negotiateVersion=1"),
            null,
            cancellation
        );
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellation);
        using var negotiated = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        return negotiated.RootElement.GetProperty("connectionToken").GetString()!;
    }

    private async Task Receive()
    {
        try
        {
            var hasShakenHands = false;
            while (true)
            {
                var read = await _socket.ReceiveAsync(_frames.Free(), _closing.Token);
                var at = Stopwatch.GetTimestamp();
                if (read.MessageType is WebSocketMessageType.Close)
                {
                    _ended($"closed: {_socket.CloseStatusDescription}");
                    return;
                }

                _frames.Advance(read.Count);
                hasShakenHands = hasShakenHands || _frames.TryReadText(out _);
                while (hasShakenHands && TryRead(out var message))
                {
                    _received(message.Span, at);
                }
            }
        }
        catch (Exception) when (_closing.IsCancellationRequested)
        {
            // Closed by us.
        }
        catch (Exception e)
        {
            _ended(e.Message);
        }
    }

    private bool TryRead(out ReadOnlyMemory<byte> message) =>
        _protocol.IsBinary ? _frames.TryReadMessage(out message) : _frames.TryReadText(out message);

    private async Task Ping()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                await Send(_protocol.Ping);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed by us.
        }
    }
}
