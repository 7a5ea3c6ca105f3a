using System.Collections.Concurrent;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using EventFly.Load.Clients;
using EventFly.Load.Protocol;
using EventFly.Testing;

namespace EventFly.Web.Tests.Circuits;

/// <summary>
/// A connection to the circuit hub that sends whatever a test wants and keeps every byte it gets: what an attacker has who
/// left the browser aside.
/// </summary>
internal sealed partial class RawCircuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Uri _site;
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly FrameBuffer _frames = new();
    private readonly MemoryStream _seen = new();
    private readonly Lock _screenLock = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<object?>> _asked = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, IReadOnlyList<long>> _handlers = [];
    private LivePage? _page;

    // Who takes over a circuit without its page cannot follow the changes, only read them.
    private Screen? _screen;
    private int _calls;
    private int _taken;
    private int _refused;

    private RawCircuit(Uri site) => _site = site;

    public string Secret { get; private set; } = "";

    /// <summary>The object that takes events; 0 until the circuit has announced it.</summary>
    public long Interop { get; private set; }

    /// <summary>Does not acknowledge what it is sent.</summary>
    public bool IsDeaf { get; init; }

    public int Batches { get; private set; }

    /// <summary>Clicks that a handler took, and those for which there was none.</summary>
    public (int Taken, int Refused) Clicks => (Volatile.Read(ref _taken), Volatile.Read(ref _refused));

    /// <summary>What the server said about an error; null when it said nothing.</summary>
    public string? Error { get; private set; }

    /// <summary>Components and state that the server handed over when the circuit was paused.</summary>
    public (string Components, string State)? Kept { get; private set; }

    /// <summary>Completes when the connection is gone.</summary>
    public Task Ended => _ended.Task;

    /// <summary>A connection without a circuit. One that <paramref name="lost"/> theirs still has the page of it.</summary>
    public static async Task<RawCircuit> Connect(Visitor visitor, RawCircuit? lost = null, bool isDeaf = false)
    {
        var circuit = new RawCircuit(visitor.Site)
        {
            IsDeaf = isDeaf,
            Interop = lost?.Interop ?? 0,
            _page = lost?._page,
            _screen = lost?._screen,
        };
        circuit._socket.Options.Cookies = visitor.Cookies;
        circuit._socket.Options.KeepAliveInterval = TimeSpan.Zero;
        circuit._socket.Options.SetRequestHeader("Origin", visitor.Site.GetLeftPart(UriPartial.Authority));
        var address = new UriBuilder(new Uri(visitor.Site, "/_blazor")) { Scheme = "ws" }.Uri;
        await circuit._socket.ConnectAsync(address, CancellationToken.None);
        var handshake = Encoding.UTF8.GetBytes("""{"protocol":"blazorpack","version":1}""" + '\u001e');
        await circuit._socket.SendAsync(handshake, WebSocketMessageType.Text, true, CancellationToken.None);
        _ = circuit.Receive();
        return circuit;
    }

    /// <summary>Opens a page, takes its cookies, and starts its circuit, as a browser does.</summary>
    public static async Task<RawCircuit> Start(Visitor visitor, string path, bool isDeaf = false)
    {
        var page = await LivePage.Open(visitor.Http, new Uri(visitor.Site, path), CancellationToken.None);
        var circuit = await Connect(visitor, isDeaf: isDeaf);
        (circuit._page, circuit._screen) = (page, new Screen());
        var secret = await circuit.Ask("StartCircuit", visitor.Site.ToString(), $"{page.Address}", "[]", page.State);
        circuit.Secret = secret.ShouldBeOfType<string>();
        await circuit.Until(() => circuit.Batches > 0);
        return circuit;
    }

    /// <summary>Resumes as a browser does: it offers its page's components again, and gets those that were kept.</summary>
    /// <returns>The secret of the new circuit; null when there is none.</returns>
    public async Task<string?> Resume(RawCircuit lost, (string Components, string State)? kept = null)
    {
        (_page, _screen) = (lost._page!, new Screen());
        var (components, state) = kept ?? ("[]", "");
        return (string?)await Ask("ResumeCircuit", lost.Secret, $"{_site}", $"{_page.Address}", components, state);
    }

    /// <returns>What the hub method returned.</returns>
    public async Task<object?> Ask(string method, params object?[] arguments)
    {
        var id = $"t{Interlocked.Increment(ref _calls)}";
        var answer = _asked[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Send(PackWriter.Invocation(id, method, arguments));
        return await answer.Task.WaitAsync(Patience);
    }

    public Task Tell(string method, params object?[] arguments) => Send(PackWriter.Invocation(null, method, arguments));

    /// <summary>Ids of the click handlers that elements had when they first showed, in the order of the screen.</summary>
    public IReadOnlyList<long> Handlers(string testId)
    {
        lock (_screenLock)
        {
            return _handlers.TryGetValue(testId, out var known)
                ? known
                : _handlers[testId] = [.. _screen!.Find(testId).Select(n => n.Handlers["onclick"])];
        }
    }

    public Task Click(long handler)
    {
        var call = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
        var click = BrowserCalls.Click(handler);
        return Tell("BeginInvokeDotNetFromJS", call, null, "DispatchEventAsync", Interop, click);
    }

    public T See<T>(Func<Screen, T> look)
    {
        lock (_screenLock)
        {
            return look(_screen!);
        }
    }

    /// <summary>Whether any frame so far had these words in it.</summary>
    public bool HasSeen(string words)
    {
        lock (_seen)
        {
            return _seen.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0;
        }
    }

    public Task Until(Func<bool> holds) => Eventually.Holds(holds, () => Error ?? "nothing came");

    /// <summary>The line is gone without a goodbye.</summary>
    public async Task Drop()
    {
        _socket.Abort();
        await Ended.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Drop();
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task Send(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _ended.TrySetResult();
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Receive()
    {
        try
        {
            var hasShakenHands = false;
            while (
                await _socket.ReceiveAsync(_frames.Free(), default)
                    is { MessageType: not WebSocketMessageType.Close } read
            )
            {
                _frames.Advance(read.Count);
                hasShakenHands = hasShakenHands || _frames.TryReadText(out _);
                while (hasShakenHands && _frames.TryReadMessage(out var message))
                {
                    foreach (var reply in Take(message.Span))
                    {
                        await Send(reply);
                    }
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The line is gone.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }
}
