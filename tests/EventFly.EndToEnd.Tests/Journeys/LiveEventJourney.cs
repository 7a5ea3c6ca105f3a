using System.Text.RegularExpressions;
using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing.Servers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>
/// The whole product in one go, by the test ids of the contract only: an event is planned and published, a hall votes,
/// every screen shows the same numbers, a ticket admits once, and a killed server costs nobody anything.
/// </summary>
public sealed partial class LiveEventJourney(Browser browser)
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_hall_votes_and_a_restart_in_the_middle_loses_nothing(DatabaseProvider provider)
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(provider);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);
        await using var stage = await browser.Enter("stage", Device.Projector, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, server.Url);
        await using var cleo = await browser.Enter("cleo", Device.Phone, server.Url);
        Person[] everyone = [organizer, stage, ada, ben, cleo];

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(organizer);
        await Organizing.OpenPoll(organizer, planned, "Where should we meet next year?", "Porto", "Évora");
        await stage.VisitLive($"/stage/{planned.Code}");
        await Join(ada, planned.Code);
        await Join(ben, planned.Code);
        await Join(cleo, planned.Code);

        await Vote(ada, 0);
        await Vote(ben, 1);
        await SeesCounts(organizer, 1, 1);
        await TapAgain(ben, 0);
        await ben.Page.ReloadAsync();
        await TapAgain(ben, 0);
        await SeesCounts(organizer, 1, 1);

        await KillAndRestart(server, everyone);

        await SeesCounts(organizer, 1, 1, patience: 40_000);
        await Vote(cleo, 0);
        await SeesCounts(organizer, 2, 1);
        await TapAgain(ada, 1);
        await Organizing.CloseAndReveal(organizer);
        foreach (var screen in everyone)
        {
            await SeesCounts(screen, 2, 1, patience: 40_000);
            await screen.Photograph("live-result");
            await screen.ShouldBeAccessible();
            screen.ShouldHaveSeenNoTrouble();
        }
    }

    private static async Task KillAndRestart(ServerProcess server, Person[] everyone)
    {
        foreach (var person in everyone)
        {
            person.ExpectTrouble(true);
        }

        await server.Kill();
        await Expect(everyone[^1].Page.Locator("#components-reconnect-modal")).ToBeVisibleAsync();
        await server.Restart(TestContext.Current.CancellationToken);
        foreach (var person in everyone)
        {
            await Expect(person.Page.Locator("#components-reconnect-modal"))
                .ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 40_000 });
            person.ExpectTrouble(false);
        }
    }

    private static async Task Join(Person person, string code)
    {
        await person.Visit("/join");
        await person.Id("live-join-code").FillAsync(code);
        await person.Id("live-join-submit").ClickAsync();
        await person.Page.WaitForURLAsync($"**/join/{code}");
        await Expect(person.Id("poll-vote").First).ToBeEnabledAsync();
    }

    private static async Task Vote(Person person, int option)
    {
        await person.Id("poll-vote").Nth(option).ClickAsync(new LocatorClickOptions { Timeout = 40_000 });
        await Expect(person.Id("vote-status")).Not.ToHaveClassAsync(Waiting());
    }

    /// <summary>Whoever has voted may tap what they like: their vote is counted once, as it was cast.</summary>
    private static async Task TapAgain(Person person, int option)
    {
        var button = person.Id("poll-vote").Nth(option);
        if (await button.IsVisibleAsync())
        {
            await button.ClickAsync(new LocatorClickOptions { Force = true });
        }
    }

    private static async Task SeesCounts(Person person, int first, int second, float patience = 10_000)
    {
        var options = new LocatorAssertionsToHaveAttributeOptions { Timeout = patience };
        await Expect(person.Id("poll-result").Nth(0)).ToHaveAttributeAsync("data-count", $"{first}", options);
        await Expect(person.Id("poll-result").Nth(1)).ToHaveAttributeAsync("data-count", $"{second}", options);
    }

    [GeneratedRegex("ef-status-wait")]
    private static partial Regex Waiting();
}
