using System.Collections.Concurrent;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>Somebody at a screen. Whatever goes wrong in their browser is remembered and must be none in the end.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly byte[] RootsRendered = Encoding.ASCII.GetBytes("JS.EndUpdateRootComponents");

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private const string MudBackground =
        "getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background')";

    private const string WhatIsSeen = """
        [
            ...[...document.querySelectorAll("main input, main textarea, main select")].map(field => `[${field.id} ${field.value}]`),
            document.body.innerText.replace(/\s+/g, " ").slice(0, 1500),
        ].join(" ")
        """;

    private readonly string _name;
    private readonly IBrowserContext _context;
    private readonly bool _isTab;
    private readonly ConcurrentQueue<string> _trouble = new();
    private int _circuits;
    private volatile bool _expectsTrouble;

    internal Person(string name, IBrowserContext context, IPage page, bool isTab = false)
    {
        _name = name;
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
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => CountCircuit(frame);
    }

    public IPage Page { get; }

    public ILocator Banner => Page.Locator("#components-reconnect-modal");

    public ILocator Id(string testId) => Page.GetByTestId(testId);

    /// <summary>Goes to a page and does not mind whether it has a circuit.</summary>
    public async Task Visit(string path)
    {
        var answer = await Page.GotoAsync(path);
        answer!.Status.ShouldBeLessThan(400, $"{_name} at {path}");
    }

    /// <summary>Goes to a page and waits until its circuit has rendered: before, a click would fall on dead markup.</summary>
    public async Task VisitLive(string path)
    {
        var before = Volatile.Read(ref _circuits);
        await Visit(path);
        await WaitForCircuit(before);
    }

    public async Task SignIn(string email, string password, string landsOn = "/")
    {
        await Visit($"/account/sign-in?returnUrl={Uri.EscapeDataString(landsOn)}");
        await Id("sign-in-email").FillAsync(email);
        await Id("sign-in-password").FillAsync(password);
        await Id("sign-in-submit").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>A second tab of the same browser.</summary>
    public async Task<Person> OpenTab(string name) => new(name, _context, await _context.NewPageAsync(), isTab: true);

    public Task LoseNetwork(bool isLost) => _context.SetOfflineAsync(isLost);

    /// <summary>The screen goes dark; the page learns of it as it does on a phone.</summary>
    public Task Lock() => Show("hidden");

    public Task Unlock() => Show("visible");

    public Task LoseCookies() => _context.ClearCookiesAsync();

    /// <summary>Serious and critical findings of axe, by day and by night.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFindings()
    {
        var findings = new List<string>();
        foreach (var scheme in Schemes)
        {
            await Wear(scheme);
            var result = await Page.RunAxe();
            findings.AddRange(
                result
                    .Violations.Where(v => v.Impact is "serious" or "critical")
                    .Select(v =>
                        $"{_name} at {Page.Url} ({scheme}): {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
                    )
            );
        }

        await Wear(ColorScheme.Light);
        return findings;
    }

    /// <summary>What this person sees: on a phone and on a desk, by day and by night.</summary>
    public async Task Photograph(string what)
    {
        var own = Page.ViewportSize!;
        foreach (var scheme in Schemes)
        {
            await Wear(scheme);
            foreach (var device in new[] { Device.Phone, Device.Desk })
            {
                await Page.SetViewportSizeAsync(device.Width, device.Height);
                await Until("innerWidth > 960 || !document.querySelector('.mud-drawer--open')");
                await IsDrawn();
                var file = $"{what}-{device.Width}x{device.Height}-{scheme}.png".ToLowerInvariant();
                await Page.ScreenshotAsync(
                    new PageScreenshotOptions { Path = Path.Combine(Browser.Artifacts, "screenshots", file) }
                );
            }
        }

        await Page.SetViewportSizeAsync(own.Width, own.Height);
        await Wear(ColorScheme.Light);
    }

    /// <summary>
    /// Two frames from now. Asked for a picture before it has drawn a new size, Chromium was once seen never
    /// to answer.
    /// </summary>
    private async Task IsDrawn() =>
        await Page.EvaluateAsync(
                "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))"
            )
            .WaitAsync(TimeSpan.FromSeconds(15));

    /// <summary>Asks the page until it says yes. Playwright's own waiting evaluates text in the page, which our policy forbids.</summary>
    public async Task Until(string expression)
    {
        for (var asked = 0; !await Page.EvaluateAsync<bool>(expression); asked++)
        {
            asked.ShouldBeLessThan(100, $"{_name} at {Page.Url} waited for: {expression}");
            await Task.Delay(50);
        }
    }

    /// <summary>Goes on with the keyboard until the control is reached.</summary>
    public async Task TabTo(string testId, int times = 1)
    {
        for (var (presses, met) = (0, 0); met < times; presses++)
        {
            presses.ShouldBeLessThan(80, $"{_name} cannot reach {testId} at {Page.Url} with the Tab key");
            await Page.Keyboard.PressAsync("Tab");
            var reached = await Page.EvaluateAsync<string?>("document.activeElement?.dataset?.testid ?? null");
            met += reached == testId ? 1 : 0;
        }
    }

    /// <summary>While the server is away, a browser complains, and rightly so.</summary>
    public void ExpectTrouble(bool expected) => _expectsTrouble = expected;

    public void ShouldHaveSeenNoTrouble() => _trouble.ShouldBeEmpty(_name);

    public async ValueTask DisposeAsync()
    {
        await TellWhereIAm();
        await (_isTab ? Page.CloseAsync() : _context.CloseAsync());
    }

    /// <summary>Goes into the test's output, which is shown when the test failed.</summary>
    private async Task TellWhereIAm()
    {
        try
        {
            var seen = await Page.EvaluateAsync<string>(WhatIsSeen);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{_name} at {Page.Url}: {seen}{string.Concat(_trouble.Select(t => "\n  " + t))}"
            );
        }
        catch (PlaywrightException e)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{_name}: {e.Message}");
        }
    }

    /// <summary>Organizers' pages change their colours from the server: waits until they have.</summary>
    private async Task Wear(ColorScheme scheme)
    {
        var before = await Page.EvaluateAsync<string>(MudBackground);
        var isNew =
            await Page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches")
            != (scheme is ColorScheme.Dark);
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        if (isNew && before.Length > 0)
        {
            await Until($"{MudBackground} !== '{before}'");
        }

        // A frame for the new colours, and one more to know that it was painted.
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    /// <summary>Circuits that have rendered for this person so far.</summary>
    public int Circuits => Volatile.Read(ref _circuits);

    /// <summary>Waits until the page stands on a circuit that is newer than that many.</summary>
    public async Task WaitForCircuit(int before)
    {
        for (var waited = 0; Volatile.Read(ref _circuits) == before; waited += 50)
        {
            waited.ShouldBeLessThan(40_000, $"{_name} at {Page.Url} got no circuit");
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

    private void CountCircuit(IWebSocketFrame frame)
    {
        if (frame.Binary is { } bytes && bytes.AsSpan().IndexOf(RootsRendered) >= 0)
        {
            Interlocked.Increment(ref _circuits);
        }
    }

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
