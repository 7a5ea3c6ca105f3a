using System.Text.Json;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What axe cannot see, on one screen of each layout: the note about the line, the focus ring, and what lies over what.</summary>
public sealed class LayoutJourney(Browser browser, SharedServer shared)
{
    private const string Demo = $"/organize/{DemoOrganization.Slug}/events/{DemoOrganization.EventSlug}";

    private const string Contrast = """
        (() => {
            const light = (colour) => {
                const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map((c) => c / 255).map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const { color, backgroundColor } = getComputedStyle(document.getElementById("components-reconnect-modal"));
            if (backgroundColor.match(/[\d.]+/g)[3] === "0") return 1;
            const [a, b] = [light(color), light(backgroundColor)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
        })()
        """;

    /// <summary>Who has the focus and shows it neither itself nor by the box that it stands in.</summary>
    private const string FocusNobodySees = """
        (() => {
            const held = document.activeElement;
            if (held === document.body || held.tabIndex < 0) return null;
            for (let at = held, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
                const { outlineStyle, outlineWidth } = getComputedStyle(at);
                if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) return null;
            }
            return held.outerHTML.slice(0, 160);
        })()
        """;

    /// <summary>Pairs of parts that lie over each other, parts that leave the screen, and letters that leave their part.</summary>
    private const string Crowded = """
        (() => {
            const all = [...document.querySelectorAll(".ef-stage-head, .ef-qs-head, .ef-stage-q, .ef-stage-bar, .ef-qs-explanation, .ef-qs-board > li, .ef-qs-title, .ef-stage-foot")];
            const boxes = all.map((e) => ({ e, b: e.getBoundingClientRect() }));
            const name = (e) => `${e.className}: ${e.innerText.slice(0, 30)}`;
            const faults = [];
            for (const [i, one] of boxes.entries()) {
                if (one.b.bottom > innerHeight + 1 || one.b.right > innerWidth + 1) faults.push(`${name(one.e)} leaves the screen`);
                for (const other of boxes.slice(i + 1)) {
                    const over = Math.min(one.b.bottom, other.b.bottom) - Math.max(one.b.top, other.b.top);
                    const beside = Math.min(one.b.right, other.b.right) - Math.max(one.b.left, other.b.left);
                    if (over > 1 && beside > 1) faults.push(`${name(one.e)} lies over ${name(other.e)}`);
                }
            }
            for (const text of document.querySelectorAll(".ef-stage-q, .ef-stage-label, .ef-stage-num, .ef-qs-name, .ef-qs-points, .ef-qs-explanation")) {
                if (text.scrollWidth > text.clientWidth + 2) faults.push(`${name(text)} is cut`);
                const row = text.closest("li");
                if (row && text.getBoundingClientRect().bottom > row.getBoundingClientRect().bottom + 1) faults.push(`${name(text)} leaves its row`);
            }
            return faults;
        })()
        """;

    private static readonly int[] Widths = [390, 1024, 1280, 1920];

    private static readonly Device[] Projectors = [new(1024, 768), new(1280, 720), new(1920, 1080)];

    private static readonly string[] Hard =
    [
        "Rivers, rings and rockets",
        "What the room should take home when it is late",
    ];

    [Theory]
    [InlineData($"{Demo}/live")]
    [InlineData($"/desk/{DemoOrganization.EventCode}")]
    [InlineData($"/join/{DemoOrganization.EventCode}")]
    [InlineData($"/stage/{DemoOrganization.EventCode}")]
    [InlineData($"/e/{DemoOrganization.EventSlug}/feed")]
    public async Task The_note_about_a_lost_line_can_be_read(string path)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var cable = new Cable(server.Url);
        await using var person = await browser.Enter("person", Device.Desk, cable.Url);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/");
        await person.VisitLive(path);
        person.ExpectTrouble(true);

        cable.Pull();

        await Expect(person.Banner).ToBeVisibleAsync();
        (await person.Page.EvaluateAsync<double>(Contrast)).ShouldBeGreaterThan(4.5);
    }

    [Theory]
    [InlineData($"{Demo}/live")]
    [InlineData($"{Demo}/attendees")]
    [InlineData($"/desk/{DemoOrganization.EventCode}")]
    [InlineData($"/join/{DemoOrganization.EventCode}")]
    [InlineData($"/e/{DemoOrganization.EventSlug}")]
    [InlineData("/account/sign-in")]
    public async Task The_focus_is_seen_wherever_the_Tab_key_takes_it(string path)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var person = await browser.Enter("person", Device.Desk, server.Url);
        if (!path.StartsWith("/account", StringComparison.Ordinal))
        {
            await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/");
        }

        await person.Visit(path);
        await Expect(person.Page.Locator("main h1, main h2").First).ToBeVisibleAsync();
        for (var presses = 0; presses < 25; presses++)
        {
            await person.Page.Keyboard.PressAsync("Tab");
            (await Comes(() => person.Page.EvaluateAsync<string?>(FocusNobodySees))).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData($"{Demo}")]
    [InlineData($"{Demo}/live")]
    [InlineData($"{Demo}/attendees")]
    [InlineData($"{Demo}/tickets?add=1")]
    [InlineData($"{Demo}/quizzes/new")]
    [InlineData($"/desk/{DemoOrganization.EventCode}")]
    public async Task No_page_is_wider_than_its_screen(string path)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var person = await browser.Enter("person", Device.Desk, server.Url);
        await person.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/");
        await person.VisitLive(path);
        await Expect(person.Page.Locator("main h1, main h2").First).ToBeVisibleAsync();

        foreach (var width in Widths)
        {
            await person.Page.SetViewportSizeAsync(width, 900);
            await person.Until($"document.documentElement.scrollWidth <= {width}");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Long_questions_options_and_explanations_stand_beside_each_other_on_the_big_screen(int options)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var player = await browser.Enter("player", Device.Phone, server.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await PrepareHardQuiz(host, planned, options);
        await stage.VisitLive($"/stage/{planned.Code}");
        await player.VisitLive($"/join/{planned.Code}");
        await Playing.Start(host, planned);

        await Playing.Go(host, "Ask question 1");
        await Playing.IsAsked(stage, HardQuestion);
        await StandsWell(stage, $"asked-{options}");
        await Playing.Choose(player, 1);
        await Playing.Go(host, "Show the right answer");
        await Expect(stage.Page.Locator(".ef-qs-explanation")).ToBeVisibleAsync();
        await StandsWell(stage, $"solved-{options}");
    }

    private static string HardQuestion =>
        "Which of these sentences about the rivers, rings and rockets of our neighbourhood is the one that holds everywhere?";

    private static async Task PrepareHardQuiz(Person host, PlannedEvent planned, int options)
    {
        var draft = JsonSerializer.Serialize(
            new
            {
                title = Hard[0],
                teams = Array.Empty<string>(),
                questions = new[]
                {
                    new
                    {
                        poll = new
                        {
                            question = HardQuestion,
                            options = Enumerable.Range(1, options).Select(i => $"{i}: {Hard[1]}"),
                            resultsShown = "whenRevealed",
                            kind = "choice",
                        },
                        marking = new
                        {
                            right = "1",
                            seconds = 0,
                            points = "standard",
                            explanation = string.Concat(Enumerable.Repeat("Water finds its way, and so do rings. ", 7)),
                        },
                    },
                },
            }
        );
        var saved = await host.Page.APIRequest.PostAsync(
            $"/api/v1/organizations/{DemoOrganization.Slug}/events/{planned.Slug}/quizzes",
            new() { DataString = draft, Headers = [new("Content-Type", "application/json")] }
        );
        saved.Ok.ShouldBeTrue(await saved.TextAsync());
    }

    private static async Task StandsWell(Person stage, string name)
    {
        foreach (var projector in Projectors)
        {
            await stage.Page.SetViewportSizeAsync(projector.Width, projector.Height);
            var faults = await Settled(stage);
            await stage.Page.ScreenshotAsync(
                new() { Path = Path.Combine(Browser.Artifacts, "screenshots", $"stage-{name}-{projector.Width}.png") }
            );
            faults.ShouldBeEmpty($"{name} at {projector.Width}");
        }
    }

    /// <summary>What is wrong once the screen has come to rest.</summary>
    private static async Task<string[]> Settled(Person stage) =>
        await Comes(async () =>
            await stage.Page.EvaluateAsync<string[]>(Crowded) is { Length: > 0 } faults ? faults : null
        ) ?? [];

    /// <summary>Null as soon as nothing is wrong; a style needs a moment, even without motion.</summary>
    private static async Task<T?> Comes<T>(Func<Task<T?>> wrong)
        where T : class
    {
        var found = await wrong();
        for (var looks = 0; found is not null && looks < 40; looks++)
        {
            await Task.Delay(50);
            found = await wrong();
        }

        return found;
    }
}
