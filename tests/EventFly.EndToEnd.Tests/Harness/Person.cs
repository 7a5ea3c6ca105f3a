using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>Somebody at a screen. Whatever goes wrong in their browser is remembered and must be none in the end.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly byte[] RootsRendered = Encoding.ASCII.GetBytes("JS.EndUpdateRootComponents");

    private static readonly byte[] Asks = Encoding.ASCII.GetBytes("BeginInvokeDotNetFromJS");

    private static readonly byte[] Answers = Encoding.ASCII.GetBytes("JS.EndInvokeDotNet");

    private const string WhatIsSeen = """
        [
            ...[...document.querySelectorAll("main input, main textarea, main select")].map(field => `[${field.id} ${field.value}]`),
            document.body.innerText.replace(/\s+/g, " ").slice(0, 1500),
        ].join(" ")
        """;

    private readonly IBrowserContext _context;
    private readonly bool _isTab;
    private readonly ConcurrentQueue<string> _trouble = new();
    private int _circuits;
    private volatile int _document;
    private volatile int _liveDocument = -1;
    private volatile bool _isLeaving;
    private int _unanswered;
    private volatile bool _expectsTrouble;

    internal Person(string name, IBrowserContext context, IPage page, bool isTab = false)
    {
        Name = name;
        _context = context;
        _isTab = isTab;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Note($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => Note($"script: {error}");
        page.RequestFailed += (_, request) => NoteUnlessLeft(request);
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                Note($"{response.Status} {response.Url}");
            }
        };
        page.WebSocket += (_, socket) => Listen(socket);
        page.FrameNavigated += (_, frame) => Enter(frame);
    }

    public string Name { get; }

    public IPage Page { get; }

    public ILocator Banner => Page.Locator("#components-reconnect-modal");

    public ILocator Id(string testId) => Page.GetByTestId(testId);

    /// <summary>Goes to a page and does not mind whether it has a circuit.</summary>
    public async Task Visit(string path)
    {
        var answer = await Page.GotoAsync(path);
        answer!.Status.ShouldBeLessThan(400, $"{Name} at {path}");
    }

    /// <summary>
    /// Goes to a page and waits until its circuit has rendered what the page is about: before, a click would fall on
    /// dead markup, and a page that is still reading has no fields to count.
    /// </summary>
    public async Task VisitLive(string path)
    {
        _isLeaving = true;
        await Visit(path);
        await WaitUntilLive();
    }

    /// <summary>Loads the page anew and waits, as <see cref="VisitLive"/> does, until clicks are heard.</summary>
    public async Task ReloadLive()
    {
        _isLeaving = true;
        await Page.ReloadAsync();
        await WaitUntilLive();
    }

    /// <summary>
    /// Waits until the page has this address and is loaded. Both are looked at until they are so: <c>WaitForURLAsync</c>
    /// and <c>WaitForLoadStateAsync</c> can wait for ever, because they miss what happens between their look and their listening.
    /// </summary>
    /// <param name="address">A pattern for the whole address, as <see cref="Regex"/> takes it.</param>
    public async Task Arrives([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        var isAddress = new Regex(address);
        for (var waited = 0; !isAddress.IsMatch(Page.Url) || !await IsLoaded(); waited += 50)
        {
            waited.ShouldBeLessThan(15_000, $"{Name} at {Page.Url} did not arrive at {address}");
            await Task.Delay(50);
        }
    }

    public async Task SignIn(string email, string password, string landsOn = "/")
    {
        await Visit($"/account/sign-in?returnUrl={Uri.EscapeDataString(landsOn)}");
        await Id("sign-in-email").FillAsync(email);
        await Id("sign-in-password").FillAsync(password);
        await Id("sign-in-submit").ClickAsync();
        await Arrives("^(?!.*/account/sign-in)");
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<Person> OpenTab(string name) => new(name, _context, await _context.NewPageAsync(), isTab: true);

    public Task LoseNetwork(bool isLost) => _context.SetOfflineAsync(isLost);

    /// <summary>The screen goes dark; the page learns of it as it does on a phone.</summary>
    public Task Lock() => Show("hidden");

    public Task Unlock() => Show("visible");

    public Task LoseCookies() => _context.ClearCookiesAsync();

    /// <summary>Asks the page until it says yes. Playwright's own waiting evaluates text in the page, which our policy forbids.</summary>
    public async Task Until(string expression)
    {
        for (var asked = 0; !await Page.EvaluateAsync<bool>(expression); asked++)
        {
            asked.ShouldBeLessThan(100, $"{Name} at {Page.Url} waited for: {expression}");
            await Task.Delay(50);
        }
    }

    /// <summary>Goes on with the keyboard until the control is reached.</summary>
    public async Task TabTo(string testId, int times = 1)
    {
        for (var (presses, met) = (0, 0); met < times; presses++)
        {
            presses.ShouldBeLessThan(80, $"{Name} cannot reach {testId} at {Page.Url} with the Tab key");
            await Page.Keyboard.PressAsync("Tab");
            var reached = await Page.EvaluateAsync<string?>("document.activeElement?.dataset?.testid ?? null");
            met += reached == testId ? 1 : 0;
        }
    }

    /// <summary>While the server is away, a browser complains, and rightly so.</summary>
    public void ExpectTrouble(bool expected) => _expectsTrouble = expected;

    public void ShouldHaveSeenNoTrouble() => _trouble.ShouldBeEmpty(Name);

    public async ValueTask DisposeAsync()
    {
        await TellWhereIAm();
        await Browser.Close(_isTab ? Page.CloseAsync() : _context.CloseAsync(), Name);
    }

    private async Task<bool> IsLoaded()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException e) when (e.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return false; // the page is being left for the next one
        }
    }

    /// <summary>Goes into the test's output, which is shown when the test failed.</summary>
    private async Task TellWhereIAm()
    {
        try
        {
            var seen = await Page.EvaluateAsync<string>(WhatIsSeen);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{Name} at {Page.Url} on circuit {Circuits}: {seen}{string.Concat(_trouble.Select(t => "\n  " + t))}"
            );
        }
        catch (PlaywrightException e)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{Name}: {e.Message}");
        }
    }

    /// <summary>Circuits that have rendered for this person so far.</summary>
    public int Circuits => Volatile.Read(ref _circuits);

    /// <summary>Waits until the page stands on a circuit that is newer than that many.</summary>
    public Task WaitForCircuit(int before) => WaitForCircuit(() => Volatile.Read(ref _circuits) != before);

    // A page that was left may get its circuit while the next one is on its way: that is not the one to wait for.
    private Task WaitUntilLive() => WaitForCircuit(() => !_isLeaving && _liveDocument == _document);

    private async Task WaitForCircuit(Func<bool> isThere)
    {
        for (var waited = 0; !isThere(); waited += 50)
        {
            waited.ShouldBeLessThan(40_000, $"{Name} at {Page.Url} got no circuit");
            await Task.Delay(50);
        }

        // The frame has come; that the browser has also drawn it is sure only after its next picture.
        await Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn)))");
        await Expect(Page.Locator(".ef-skeleton")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
    }

    /// <summary>Waits until the server has answered every key and tap: from then on nothing on the page moves because of them.</summary>
    public async Task IsAnswered()
    {
        for (var waited = 0; Volatile.Read(ref _unanswered) > 0; waited += 50)
        {
            waited.ShouldBeLessThan(40_000, $"{Name} at {Page.Url} got no answer");
            await Task.Delay(50);
        }
    }

    private async Task Show(string visibility) =>
        await Page.EvaluateAsync(
            $$"""
            Object.defineProperty(document, "visibilityState", { value: "{{visibility}}", configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
            """
        );

    /// <summary>The page that was asked for is there, and the one before is gone.</summary>
    private void Enter(IFrame frame)
    {
        if (_isLeaving && frame == Page.MainFrame)
        {
            _document++;
            _isLeaving = false;
        }
    }

    private void Listen(IWebSocket socket)
    {
        var document = _document;
        Volatile.Write(ref _unanswered, 0);
        socket.FrameSent += (_, frame) => Interlocked.Add(ref _unanswered, Count(frame, Asks));
        socket.FrameReceived += (_, frame) =>
        {
            Interlocked.Add(ref _unanswered, -Count(frame, Answers));
            if (document == _document && Count(frame, RootsRendered) > 0)
            {
                Interlocked.Increment(ref _circuits);
                _liveDocument = document;
            }
        };
    }

    private static int Count(IWebSocketFrame frame, ReadOnlySpan<byte> call) =>
        frame.Binary is { } bytes ? bytes.AsSpan().Count(call) : 0;

    private void NoteUnlessLeft(IRequest request)
    {
        // A page that is left aborts what it had asked for: not a failure of anything.
        if (request.Failure != "net::ERR_ABORTED")
        {
            Note($"{request.Failure} {request.Url}");
        }
    }

    private void Note(string what)
    {
        if (!_expectsTrouble)
        {
            _trouble.Enqueue($"{Page.Url} {what}");
        }
    }
}
