using System.Collections.Concurrent;
using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>Somebody at a screen. Whatever goes wrong in their browser is remembered and must be none in the end.</summary>
public sealed class Person : IAsyncDisposable
{
    private static readonly byte[] RootsRendered = Encoding.ASCII.GetBytes("JS.EndUpdateRootComponents");

    private readonly string _name;
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _trouble = new();
    private int _circuits;
    private volatile bool _expectsTrouble;

    internal Person(string name, IBrowserContext context, IPage page)
    {
        _name = name;
        _context = context;
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

    /// <summary>Serious and critical findings of axe are failures.</summary>
    public async Task ShouldBeAccessible()
    {
        var result = await Page.RunAxe();
        result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")
            .ShouldBeEmpty($"{_name} at {Page.Url}");
    }

    /// <summary>What this person sees, in both colour schemes.</summary>
    public async Task Photograph(string what)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var file = $"{what}-{_name}-{scheme}.png".ToLowerInvariant();
            await Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(Browser.Artifacts, "screens", file) }
            );
        }

        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    /// <summary>While the server is away, a browser complains, and rightly so.</summary>
    public void ExpectTrouble(bool expected) => _expectsTrouble = expected;

    public void ShouldHaveSeenNoTrouble() => _trouble.ShouldBeEmpty(_name);

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private async Task WaitForCircuit(int before)
    {
        for (var waited = 0; Volatile.Read(ref _circuits) == before; waited += 50)
        {
            waited.ShouldBeLessThan(15_000, $"{_name} at {Page.Url} got no circuit");
            await Task.Delay(50);
        }
    }

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
