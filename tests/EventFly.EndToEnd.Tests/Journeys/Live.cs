using EventFly.EndToEnd.Tests.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>What people do and see in the live room.</summary>
internal static class Live
{
    /// <summary>From the start page with the code, as someone who reads it from the big screen.</summary>
    public static async Task Join(Person person, string code)
    {
        await person.Visit("/join");
        await person.Id("live-join-code").FillAsync(code);
        await person.Id("live-join-submit").ClickAsync();
        await person.Arrives($"/join/{code}$");
    }

    /// <summary>Taps as soon as the phone lets them, and waits until the server has said that the vote counts.</summary>
    public static async Task Vote(Person person, int option)
    {
        await person.Id("poll-vote").Nth(option).ClickAsync();
        await IsCounted(person);
    }

    public static Task IsCounted(Person person) => Says(person, "Your vote is counted");

    public static Task Says(Person person, string words) =>
        Expect(person.Id("vote-status"))
            .ToContainTextAsync(words, new LocatorAssertionsToContainTextOptions { Timeout = 40_000 });

    /// <summary>Whoever has voted may tap what they like: there is nothing that takes a second vote.</summary>
    public static async Task CannotVote(Person person)
    {
        await IsCounted(person);
        foreach (var button in await person.Id("poll-vote").AllAsync())
        {
            await button.ClickAsync(new LocatorClickOptions { Force = true });
        }
    }

    public static async Task SeesCounts(Person person, int first, int second)
    {
        var options = new LocatorAssertionsToHaveAttributeOptions { Timeout = 40_000 };
        await Expect(person.Id("poll-result").Nth(0)).ToHaveAttributeAsync("data-count", $"{first}", options);
        await Expect(person.Id("poll-result").Nth(1)).ToHaveAttributeAsync("data-count", $"{second}", options);
    }

    public static Task SeesQuestion(Person person, string question) =>
        Expect(person.Page.Locator("h1.ef-question"))
            .ToHaveTextAsync(question, new LocatorAssertionsToHaveTextOptions { Timeout = 40_000 });

    public static Task Sees(Person person, string words) =>
        Expect(person.Page.Locator("#main").GetByText(words).First)
            .ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 40_000 });
}
