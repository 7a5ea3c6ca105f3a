using EventFly.Core.Engagement.Live.Polls;
using static Microsoft.Playwright.Assertions;
using Person = EventFly.EndToEnd.Tests.Harness.Person;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>The kinds as a host prepares them and three people answer them.</summary>
internal static class Kinds
{
    // What the three phones answer to each kind.
    private static readonly int[] Choices = [0, 1, 1];
    private static readonly int[] Ratings = [4, 3, 3];
    private static readonly string[] Numbers = ["12,5", "40", "40"];
    private static readonly string[] Texts = ["More breaks", "More breaks", "Longer talks"];
    private static readonly int[][] Ticks =
    [
        [0, 1],
        [1],
        [1, 2],
    ];
    private static readonly int[][] Rankings =
    [
        [0, 1, 2],
        [1, 0, 2],
        [1, 2, 0],
    ];
    private static readonly string[][] Words =
    [
        ["coffee", "code"],
        ["Coffee"],
        ["cake", "coffee"],
    ];

    public static readonly IReadOnlyList<Asked> All =
    [
        new(PollKind.Choice, "Which one?", [("1", 1), ("2", 2)]),
        new(PollKind.Multiple, "Which of them?", [("1", 1), ("2", 3), ("3", 1)]),
        new(PollKind.TrueFalse, "The earth is flat", [("1", 0), ("2", 3)]),
        new(PollKind.Rating, "How was it?", [("3", 0), ("4", 2), ("5", 1)]),
        new(PollKind.Numeric, "How far is it?", [("12.5", 1), ("40", 2)]),
        new(PollKind.Ranking, "In which order?", [("1", 6), ("2", 8), ("3", 4)]),
        new(PollKind.WordCloud, "In one word?", [("coffee", 3), ("code", 1), ("cake", 1)]),
        new(PollKind.OpenText, "What else?", [(Texts[0], 2), (Texts[2], 1)]),
    ];

    public static async Task Ask(Person host, Asked asked)
    {
        await host.Page.Locator($"[data-testid=poll-kind][data-kind={asked.Kind}]").CheckAsync(new() { Force = true });
        await host.Id("poll-question").FillAsync(asked.Question);
        if (asked.Kind is PollKind.Choice or PollKind.Multiple or PollKind.Ranking)
        {
            await host.Id("poll-option").Nth(0).FillAsync("Tea");
            await host.Id("poll-option").Nth(1).FillAsync("Coffee");
            await host.Id("poll-option").Nth(2).FillAsync("Water");
        }
        else if (asked.Kind is PollKind.TrueFalse)
        {
            await host.Id("poll-privacy").SelectOptionAsync(nameof(PollPrivacy.Anonymous));
        }
        else if (asked.Kind is PollKind.Numeric)
        {
            await host.Id("poll-low").FillAsync("0");
            await host.Id("poll-high").FillAsync("100");
            await host.Id("poll-unit").FillAsync("km");
        }
        else if (asked.Kind is PollKind.WordCloud)
        {
            await host.Id("poll-most").SelectOptionAsync("2");
        }

        await host.Id("poll-create-open").ClickAsync();
        await Expect(host.Id("poll-close")).ToBeVisibleAsync();
    }

    /// <param name="who">0 to 2.</param>
    public static Task Answer(Person phone, Asked asked, int who) =>
        asked.Kind switch
        {
            PollKind.Multiple => Tick(phone, Ticks[who]),
            PollKind.TrueFalse => Tap(phone, 1),
            PollKind.Rating => Tap(phone, Ratings[who]),
            PollKind.Numeric => Write(phone, "poll-number", [Numbers[who]]),
            PollKind.Ranking => Rank(phone, Rankings[who]),
            PollKind.WordCloud => Write(phone, "poll-word", Words[who]),
            PollKind.OpenText => Write(phone, "poll-text", [Texts[who]]),
            _ => Tap(phone, Choices[who]),
        };

    public static async Task Sees(Person screen, Asked asked)
    {
        foreach (var (option, count) in asked.Counts)
        {
            await Expect(screen.Page.Locator($"[data-testid=poll-result][data-option='{option}']"))
                .ToHaveAttributeAsync("data-count", $"{count}", new() { Timeout = 40_000 });
        }
    }

    private static Task Tap(Person phone, int option) => phone.Id("poll-vote").Nth(option).ClickAsync();

    private static async Task Tick(Person phone, int[] options)
    {
        foreach (var option in options)
        {
            await Tap(phone, option);
            await Expect(phone.Id("poll-vote").Nth(option)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await phone.Id("poll-send").ClickAsync();
    }

    private static async Task Rank(Person phone, int[] order)
    {
        foreach (var option in order)
        {
            await phone.Id("poll-rank").Nth(option).ClickAsync();
            await Expect(phone.Id("poll-rank").Nth(option)).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await phone.Id("poll-send").ClickAsync();
    }

    private static async Task Write(Person phone, string field, string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            await phone.Id(field).Nth(i).FillAsync(texts[i]);
        }

        await phone.Id("poll-send").ClickAsync();
    }
}

/// <param name="Counts">Of some options, numbers, words or texts: what all screens come to.</param>
internal sealed record Asked(PollKind Kind, string Question, (string Option, int Count)[] Counts);
