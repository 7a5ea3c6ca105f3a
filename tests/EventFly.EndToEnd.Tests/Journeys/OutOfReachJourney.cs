using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using static Microsoft.Playwright.Assertions;

namespace EventFly.EndToEnd.Tests.Journeys;

/// <summary>A phone whose battery dies in the middle of a quiz holds nobody up.</summary>
public sealed class OutOfReachJourney(Browser browser, SharedServer shared)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_closes_without_a_phone_that_is_out_of_reach(bool hungUp)
    {
        browser.SkipWithoutBrowser();
        var server = await shared.Get();
        await using var host = await browser.Enter("host", Device.Desk, server.Url);
        await using var ada = await browser.Enter("ada", Device.Phone, server.Url);
        await using var cable = new Cable(server.Url);
        await using var ben = await browser.Enter("ben", Device.Phone, cable.Url);
        await host.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");
        var planned = await Organizing.PlanAndPublish(host);
        await Playing.Prepare(host, planned, "Rivers and rockets");
        await Playing.Start(host, planned);
        await Live.Join(ada, planned.Code);
        await Live.Join(ben, planned.Code);
        await Playing.Go(host, "Ask question 1");
        await Playing.IsAsked(ben, "Which river flows through Vienna?");
        ben.ExpectTrouble(true);

        if (hungUp)
        {
            await ben.LoseNetwork(true);
            cable.Pull();
        }
        else
        {
            await ben.LoseNetwork(true);
            cable.Stall();
        }

        await Playing.Choose(ada, 1);
        await Playing.IsIn(ada);

        await Playing.Offers(host, "Show the right answer");
        await Expect(host.Id("live-present")).ToContainTextAsync("1");
        cable.Plug();
        await ben.LoseNetwork(false);
    }
}
