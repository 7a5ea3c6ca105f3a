using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>
/// One person's circuit without a browser: it opens the page, follows what the server renders, acknowledges every batch
/// and clicks on what it finds by test id.
/// </summary>
internal sealed class CircuitClient(Uri server, HttpClient http, CookieContainer cookies) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly FrameBuffer _frames = new();
    private readonly Screen _screen = new();
    private readonly Lock _screenLock = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closing = new();
    private LivePage? _page;
    private Task _receiving = Task.CompletedTask;
    private Task _pinging = Task.CompletedTask;
    private long _interop;
    private int _calls;

    /// <summary>Called after each batch, on the receiving thread; it must be quick.</summary>
    public Action<CircuitClient>? Rendered { get; set; }

    /// <summary>Why the circuit ended before it was closed; null while it lives.</summary>
    public string? Failure { get; private set; }

    public int Batches { get; private set; }

    public async Task Open(string path, CancellationToken cancellation)
    {
        _page = await LivePage.Open(http, new Uri(server, path), cancellation);
        await Connect(cancellation);
        _receiving = Receive();
        _pinging = Ping();
        await Send(
            PackWriter.Invocation("0", "StartCircuit", server.ToString(), _page.Address.ToString(), "[]", _page.State)
        );
        await _ready.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>Looks at the screen; nothing moves on it meanwhile.</summary>
    public T See<T>(Func<Screen, T> look)
    {
        lock (_screenLock)
        {
            return look(_screen);
        }
    }

    /// <summary>Clicks an element that is on the screen; false when it is not there or cannot be clicked.</summary>
    public async Task<bool> Click(string testId, Func<IReadOnlyList<Node>, Node?> choose)
    {
        var handler = See(screen =>
            choose([.. screen.Find(testId).Where(n => n.Handlers.ContainsKey("onclick"))])?.Handlers["onclick"]
        );
        if (handler is not { } id)
        {
            return false;
        }

        var call = Interlocked.Increment(ref _calls).ToString(System.Globalization.CultureInfo.InvariantCulture);
        await Send(
            PackWriter.Invocation(
                null,
                "BeginInvokeDotNetFromJS",
                call,
                null,
                "DispatchEventAsync",
                _interop,
                BrowserCalls.Click(id)
            )
        );
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _socket.Abort();
        await Task.WhenAll(_receiving, _pinging);
        _socket.Dispose();
        http.Dispose();
        _sending.Dispose();
        _closing.Dispose();
    }

    private async Task Connect(CancellationToken cancellation)
    {
        using var answer = await http.PostAsync(
            new Uri(server, "/_blazor/negotiate?negotiateVersion=1"),
            null,
            cancellation
        );
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(cancellation);
        using var negotiated = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        var token = negotiated.RootElement.GetProperty("connectionToken").GetString();
        _socket.Options.Cookies = cookies;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
        _socket.Options.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
        var address = new UriBuilder(new Uri(server, "/_blazor")) { Scheme = "ws", Query = $"id={token}" }.Uri;
        await _socket.ConnectAsync(address, cancellation);
        var handshake = Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + '\u001e');
        await _socket.SendAsync(handshake, WebSocketMessageType.Text, endOfMessage: true, cancellation);
    }

    private async Task Receive()
    {
        try
        {
            var hasShakenHands = false;
            while (true)
            {
                var received = await _socket.ReceiveAsync(_frames.Free(), _closing.Token);
                if (received.MessageType is WebSocketMessageType.Close)
                {
                    Fail($"closed: {_socket.CloseStatusDescription}");
                    return;
                }

                _frames.Advance(received.Count);
                hasShakenHands = hasShakenHands || _frames.TryReadHandshake(out _);
                while (hasShakenHands && _frames.TryReadMessage(out var message))
                {
                    foreach (var reply in Handle(message.Span))
                    {
                        await Send(reply);
                    }
                }
            }
        }
        catch (Exception) when (_closing.IsCancellationRequested)
        {
            // Closed by us.
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidDataException)
        {
            Fail(e.Message);
        }
    }

    private List<byte[]> Handle(ReadOnlySpan<byte> message)
    {
        var reader = new PackReader(message);
        reader.ReadArray();
        switch (reader.ReadInteger())
        {
            case 1:
                reader.Skip();
                reader.Skip();
                return Called(ref reader);
            case 3:
                reader.Skip();
                reader.Skip();
                if (reader.ReadInteger() == 1)
                {
                    Fail(reader.ReadText());
                }

                return [];
            case 7:
                Fail("the server closed the connection");
                return [];
            default:
                return [];
        }
    }

    private List<byte[]> Called(ref PackReader reader)
    {
        var target = reader.ReadText();
        reader.ReadArray();
        switch (target)
        {
            case "JS.RenderBatch":
                var batch = reader.ReadInteger();
                lock (_screenLock)
                {
                    _screen.Apply(reader.ReadBytes());
                    Batches++;
                }

                Rendered?.Invoke(this);
                return [PackWriter.Invocation(null, "OnRenderCompleted", batch, null)];
            case "JS.BeginInvokeJS":
                return Answer(BrowserCalls.Read(ref reader));
            case "JS.EndUpdateRootComponents":
                _ready.TrySetResult();
                return [];
            case "JS.Error":
                Fail(reader.ReadText());
                return [];
            default:
                return [];
        }
    }

    private List<byte[]> Answer(BrowserCall call)
    {
        List<byte[]> replies = [];
        if (call.Handle != 0)
        {
            replies.Add(
                PackWriter.Invocation(
                    null,
                    "EndInvokeJSFromDotNet",
                    call.Handle,
                    true,
                    $"[{call.Handle},true,{call.Result}]"
                )
            );
        }

        if (call.Interop is { } interop)
        {
            _interop = interop;
            replies.Add(PackWriter.Invocation(null, "UpdateRootComponents", _page!.Markers, _page.State));
        }

        return replies;
    }

    private async Task Ping()
    {
        using var timer = new PeriodicTimer(PingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                await Send(PackWriter.Ping);
            }
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // Closed by us.
        }
    }

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync(_closing.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _closing.Token);
        }
        catch (WebSocketException e)
        {
            Fail(e.Message);
        }
        finally
        {
            _sending.Release();
        }
    }

    private void Fail(string why)
    {
        Failure ??= why;
        _ready.TrySetException(new InvalidOperationException(why));
    }
}
