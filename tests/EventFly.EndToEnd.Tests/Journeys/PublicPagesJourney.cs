using EventFly.EndToEnd.Tests.Harness;
using EventFly.Infrastructure.Demo;
using EventFly.Infrastructure.Persistence;

namespace EventFly.EndToEnd.Tests.Journeys;

public sealed class PublicPagesJourney(Browser browser)
{
    private static readonly string[] Pages = ["/", "/join", "/account/sign-in", "/account/register"];

    [Fact]
    public async Task Public_pages_are_accessible_quiet_and_fit_the_phone()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var visitor = await browser.Enter("visitor", Device.Phone, server.Url);

        foreach (var path in Pages)
        {
            await visitor.Visit(path);
            await visitor.Photograph("public" + path.TrimEnd('/').Replace('/', '-'));

            await visitor.ShouldBeAccessible();
            var width = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            width.ShouldBeLessThanOrEqualTo(Device.Phone.Width, path);
        }

        visitor.ShouldHaveSeenNoTrouble();
    }

    [Fact]
    public async Task Signing_in_leads_to_where_one_wanted_to_go_and_a_wrong_password_keeps_what_was_typed()
    {
        browser.SkipWithoutBrowser();
        await using var server = await Servers.Start(DatabaseProvider.Sqlite);
        await using var organizer = await browser.Enter("organizer", Device.Desk, server.Url);

        await organizer.Visit("/account/sign-in");
        await organizer.Id("sign-in-email").FillAsync(DemoSeed.Organizer);
        await organizer.Id("sign-in-password").FillAsync("not the password");
        await organizer.Id("sign-in-submit").ClickAsync();
        (await organizer.Id("sign-in-email").InputValueAsync()).ShouldBe(DemoSeed.Organizer);

        await organizer.SignIn(DemoSeed.Organizer, DemoSeed.Password, "/organize");

        new Uri(organizer.Page.Url).AbsolutePath.ShouldStartWith("/organize");
    }
}
