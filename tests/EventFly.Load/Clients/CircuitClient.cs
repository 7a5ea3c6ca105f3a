using System.Globalization;
using System.Text;
using EventFly.Load.Protocol;

namespace EventFly.Load.Clients;

/// <summary>Gets every byte that the server sends to a browser: pages and messages as they came.</summary>
internal delegate void Overheard(ReadOnlySpan<byte> message);

/// <summary>
/// One person's circuit without a browser: it opens the page, follows what the server renders, acknowledges every batch
/// and clicks on what it finds. A lost line can be taken up again.
/// </summary>
internal sealed class CircuitClient(Uri server, Browser browser) : IAsyncDisposable
{
    private const string StartCall = "0";
    private const string ConnectCall = "1";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Uri HubPath = new("/_blazor", UriKind.Relative);

    private readonly Screen _screen = new();
    private readonly Lock _screenLock = new();
    private readonly TaskCompletionSource _ready = Awaited();
    private TaskCompletionSource<bool> _connected = Awaited<bool>();
    private HubSocket? _socket;
    private LivePage? _page;
    private string? _secret;
    private long _interop;
    private int _calls;

    /// <summary>Called with its timestamp after each batch, on the receiving thread; it must be quick.</summary>
    public Action<long>? Rendered { get; set; }

    public Overheard? Overheard { get; init; }

    /// <summary>False is a phone that has gone to sleep: it takes what comes and confirms nothing.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>Why the circuit ended before it was closed; null while it lives.</summary>
    public string? Failure { get; private set; }

    public int Batches { get; private set; }

    public async Task Open(string path, CancellationToken cancellation)
    {
        _page = await LivePage.Open(browser.Http, new Uri(server, path), cancellation);
        Overheard?.Invoke(Encoding.UTF8.GetBytes(_page.Html));
        await Dial(cancellation);
        await Send(
            PackWriter.Invocation(
                StartCall,
                "StartCircuit",
                server.ToString(),
                _page.Address.ToString(),
                "[]",
                _page.State
            )
        );
        await _ready.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>The line is gone at once, without a word to the server.</summary>
    public ValueTask Cut() => Interlocked.Exchange(ref _socket, null)?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Takes up the same circuit over a new line.</summary>
    /// <returns>False when the server does not know it any more.</returns>
    public async Task<bool> Reconnect(CancellationToken cancellation)
    {
        _connected = Awaited<bool>();
        await Dial(cancellation);
        await Send(PackWriter.Invocation(ConnectCall, "ConnectCircuit", _secret));
        return await _connected.Task.WaitAsync(Patience, cancellation);
    }

    /// <summary>Looks at the screen; nothing moves on it meanwhile.</summary>
    public T See<T>(Func<Screen, T> look)
    {
        lock (_screenLock)
        {
            return look(_screen);
        }
    }

    /// <summary>Clicks what <paramref name="choose"/> finds among all that can be clicked.</summary>
    /// <returns>What was clicked; null when there was nothing.</returns>
    public async Task<Node?> Click(Func<IEnumerable<Node>, Node?> choose)
    {
        var (node, handler) = See(screen =>
        {
            var found = choose(screen.All().Where(n => n.IsClickable));
            return (found, found?.Handlers["onclick"] ?? 0);
        });
        if (node is not null)
        {
            var call = Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture);
            await Send(
                PackWriter.Invocation(
                    null,
                    "BeginInvokeDotNetFromJS",
                    call,
                    null,
                    "DispatchEventAsync",
                    _interop,
                    BrowserCalls.Click(handler)
                )
            );
        }

        return node;
    }

    public ValueTask DisposeAsync() => Cut();

    private static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<T> Awaited<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task Dial(CancellationToken cancellation) =>
        _socket = await HubSocket.Connect(
            browser,
            new Uri(server, HubPath),
            HubProtocol.Blazor,
            Received,
            Fail,
            cancellation
        );

    private Task Send(ReadOnlyMemory<byte> message) => _socket?.Send(message) ?? Task.CompletedTask;

    private void Received(ReadOnlySpan<byte> message, long receivedAt)
    {
        Overheard?.Invoke(message);
        var reader = new PackReader(message);
        reader.ReadArray();
        switch (reader.ReadInteger())
        {
            case 1:
                reader.Skip();
                reader.Skip();
                Called(ref reader, receivedAt);
                break;
            case 3:
                reader.Skip();
                Answered(ref reader);
                break;
            case 7:
                Fail("the server closed the connection");
                break;
            default:
                break;
        }
    }

    private void Answered(ref PackReader reader)
    {
        const int Error = 1;
        var call = reader.ReadText();
        if (reader.ReadInteger() == Error)
        {
            Fail(reader.ReadText());
        }
        else if (call == StartCall)
        {
            _secret = reader.ReadText();
        }
        else if (call == ConnectCall)
        {
            _connected.TrySetResult(reader.ReadFlag());
        }
    }

    private void Called(ref PackReader reader, long receivedAt)
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

                if (Acknowledges)
                {
                    _ = Send(PackWriter.Invocation(null, "OnRenderCompleted", batch, null));
                }

                Rendered?.Invoke(receivedAt);
                break;
            case "JS.BeginInvokeJS":
                Answer(BrowserCalls.Read(ref reader));
                break;
            case "JS.EndUpdateRootComponents":
                _ready.TrySetResult();
                break;
            case "JS.Error":
                Fail(reader.ReadText());
                break;
            default:
                break;
        }
    }

    private void Answer(BrowserCall call)
    {
        if (call.Handle != 0)
        {
            var result = $"[{call.Handle},true,{call.Result}]";
            _ = Send(PackWriter.Invocation(null, "EndInvokeJSFromDotNet", call.Handle, true, result));
        }

        if (call.Interop is { } interop)
        {
            _interop = interop;
            _ = Send(PackWriter.Invocation(null, "UpdateRootComponents", _page!.Markers, _page.State));
        }
    }

    private void Fail(string why)
    {
        Failure ??= why;
        var failure = new InvalidOperationException(why);
        _ready.TrySetException(failure);
        _connected.TrySetException(failure);
        // Nobody may be waiting for it.
        _ = (_ready.Task.Exception, _connected.Task.Exception);
    }
}
