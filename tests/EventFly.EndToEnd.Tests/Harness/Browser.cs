using EventFly.EndToEnd.Tests.Harness;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(SharedServer))]
// Each journey of a hall has a server and several browsers: side by side they would only make each other slow. The exception are
// journeys that mostly wait for a long line, and those of a few pages on the shared server: they are a collection of their own.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>Journeys that ask so little of the machine that they run beside those of a hall.</summary>
internal static class Light
{
    public const string Journeys = "Light journeys";
}

/// <summary>One browser for all journeys; each person in it has a context of their own, as on a device of their own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>The shell is the same engine without a window.</summary>
    private static readonly string[] Known = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly TimeSpan ToClose = TimeSpan.FromSeconds(30);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where screenshots, traces and logs go.</summary>
    public static string Artifacts { get; } =
        Environment.GetEnvironmentVariable("EVENTFLY_TEST_ARTIFACTS") is { Length: > 0 } configured
            ? configured
            : Path.GetFullPath("artifacts");

    private static string Executable =>
        Environment.GetEnvironmentVariable("EVENTFLY_TEST_BROWSER") is { Length: > 0 } configured
            ? configured
            : Known.FirstOrDefault(File.Exists, Known[^1]);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Artifacts);
        if (!File.Exists(Executable))
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Flags }
        );
    }

    /// <summary>Someone with a device, who looks at the application at <paramref name="address"/>.</summary>
    public async Task<Person> Enter(
        string name,
        Device device,
        Uri address,
        string? zone = null,
        bool runsScript = true
    )
    {
        var context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address.ToString(),
                ViewportSize = new ViewportSize { Width = device.Width, Height = device.Height },
                HasTouch = device.IsPhone,
                IsMobile = device.IsPhone,
                Locale = "en",
                TimezoneId = zone,
                JavaScriptEnabled = runsScript,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(15_000);
        return new Person(name, context, await context.NewPageAsync());
    }

    /// <summary>
    /// Waits for a window to close, but not for ever: a browser that once does not answer would hold the whole run, when
    /// all that the window showed has been judged.
    /// </summary>
    internal static async Task Close(Task closing, string whose)
    {
        if (await Task.WhenAny(closing, Task.Delay(ToClose)) != closing)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{whose}: not closed within {ToClose.TotalSeconds} s");
            return;
        }

        await closing;
    }

    public void SkipWithoutBrowser() =>
        Assert.SkipWhen(_browser is null, $"There is no browser at {Executable}: tests/run installs one.");

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await Close(_browser.CloseAsync(), "the browser");
        }

        _playwright?.Dispose();
    }
}

public sealed record Device(int Width, int Height, bool IsPhone = false)
{
    public static readonly Device Phone = new(390, 844, IsPhone: true);
    public static readonly Device Desk = new(1280, 800);
    public static readonly Device Projector = new(1920, 1080);
}
