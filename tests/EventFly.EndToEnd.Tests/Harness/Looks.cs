using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EventFly.EndToEnd.Tests.Harness;

/// <summary>How a screen looks to somebody: by day and by night, on a phone and on a desk.</summary>
internal static class Looks
{
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    private const string IsDrawerOpen = "!!document.querySelector('.mud-drawer--open')";

    /// <summary>Nothing moves but what goes on for long, such as a clock.</summary>
    private const string IsStill =
        "document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().endTime > 2000)";

    private const string MudBackground =
        "getComputedStyle(document.documentElement).getPropertyValue('--mud-palette-background')";

    /// <summary>What another palette can change: all else is the same by night.</summary>
    private static readonly AxeRunOptions OfColours = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>Serious and critical findings of axe by day, and those about colours by night.</summary>
    public static async Task<IReadOnlyList<string>> AccessibilityFindings(this Person person)
    {
        var findings = new List<string>();
        foreach (var scheme in Schemes)
        {
            await person.Wear(scheme);
            var result = await person.Page.RunAxe(scheme is ColorScheme.Dark ? OfColours : null);
            findings.AddRange(
                result
                    .Violations.Where(v => v.Impact is "serious" or "critical")
                    .Select(v =>
                        $"{person.Name} at {person.Page.Url} ({scheme}): {v.Id}: {v.Help} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"
                    )
            );
        }

        await person.Wear(ColorScheme.Light);
        return findings;
    }

    /// <summary>What this person sees: on a phone and on a desk, by day and by night.</summary>
    public static async Task Photograph(this Person person, string what)
    {
        var own = person.Page.ViewportSize!;
        var drawer = await person.Page.EvaluateAsync<bool>(IsDrawerOpen);
        foreach (var scheme in Schemes)
        {
            await person.Wear(scheme);
            foreach (var device in new[] { Device.Phone, Device.Desk })
            {
                await person.Page.SetViewportSizeAsync(device.Width, device.Height);
                await person.Until(
                    device.Width == own.Width
                        ? IsDrawer(drawer)
                        : "innerWidth > 960 || !document.querySelector('.mud-drawer--open')"
                );
                await IsDrawn(person.Page);
                var file = $"{what}-{device.Width}x{device.Height}-{scheme}.png".ToLowerInvariant();
                await person.Page.ScreenshotAsync(
                    new PageScreenshotOptions { Path = Path.Combine(Browser.Artifacts, "screenshots", file) }
                );
            }
        }

        await person.Page.SetViewportSizeAsync(own.Width, own.Height);
        await person.Wear(ColorScheme.Light);
        // The server moves the menu aside and back again: a click while the page still moves lands beside its button.
        await person.Until(IsDrawer(drawer));
        await person.Until(IsStill);
    }

    private static string IsDrawer(bool isOpen) => $"{IsDrawerOpen} === {(isOpen ? "true" : "false")}";

    /// <summary>
    /// Two frames from now. Asked for a picture before it has drawn a new size, Chromium was once seen never
    /// to answer.
    /// </summary>
    private static async Task IsDrawn(IPage page) =>
        await page.EvaluateAsync(
                "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))"
            )
            .WaitAsync(TimeSpan.FromSeconds(15));

    /// <summary>Organizers' pages change their colours from the server: waits until they have.</summary>
    private static async Task Wear(this Person person, ColorScheme scheme)
    {
        var before = await person.Page.EvaluateAsync<string>(MudBackground);
        var isNew =
            await person.Page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches")
            != (scheme is ColorScheme.Dark);
        await person.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        if (isNew && before.Length > 0)
        {
            await person.Until($"{MudBackground} !== '{before}'");
        }

        // A frame for the new colours, and one more to know that it was painted.
        await IsDrawn(person.Page);
    }
}
