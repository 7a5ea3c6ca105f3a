using Bunit;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Organizer.Analytics;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Analytics;

public sealed class NumbersPageTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_moves_with_each_sale_and_each_guest()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var (meetup, _) = await app.SmallEvent(olena, 5);
        await using var context = Screens.For(app, olena);
        var screen = Open(context, meetup, "");
        screen.WaitForAssertion(() => Tile(screen, "tickets").ShouldBe("0"), Patience);
        screen.Markup.ShouldContain("No ticket was taken on these days.");

        await app.Ticket(meetup);
        await app.DeliverOutbox();
        await Follows(app, screen, () => (Tile(screen, "tickets"), Tile(screen, "came")).ShouldBe(("1", "0")));
        await app.Hear(Doors.Admitted(meetup.Id));
        await Follows(app, screen, () => (Tile(screen, "tickets"), Tile(screen, "came")).ShouldBe(("1", "1")));

        screen.Find("[data-testid=analytics-latest]").TextContent.ShouldContain("1 ticket, Free");
        screen.Find("[data-testid=analytics-desks]").TextContent.ShouldContain("1 guest");
        screen.Find("[data-testid=analytics-days] tbody tr").TextContent.ShouldContain("Sat 12 Sep");
        foreach (var chart in screen.FindAll("svg.ef-chart"))
        {
            chart.GetAttribute("role").ShouldBe("img");
            screen.Find($"#{chart.GetAttribute("aria-labelledby")!.Split(' ')[1]}").TextContent.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("?days=7", "1", null)]
    [InlineData("?from=2026-09-12&to=2026-09-12", "1", null)]
    [InlineData("?from=2026-09-01&to=2026-09-11", "0", null)]
    [InlineData("?from=2026-09-12&to=2026-09-11", "1", "Choose a first day that is not after the last one.")]
    [InlineData("?from=yesterday", "1", "Write the day as 2026-11-23.")]
    [InlineData("?days=0", "1", "Choose a number of days from 1 to 1000.")]
    public async Task The_address_says_which_days_are_shown(string query, string tickets, string? refused)
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var (meetup, _) = await app.SmallEvent(olena, 5);
        await app.Ticket(meetup);
        await app.DeliverOutbox();
        await using var context = Screens.For(app, olena);

        var screen = Open(context, meetup, query);

        screen.WaitForAssertion(() => Tile(screen, "tickets").ShouldBe(tickets), Patience);
        var alerts = screen.FindAll("[role=alert]").Select(a => a.TextContent.Trim());
        alerts.ShouldBe(refused is null ? [] : [refused + " All days are shown."]);
    }

    [Fact]
    public async Task To_a_stranger_there_is_nothing_here()
    {
        await using var app = await Screens.App();
        var meetup = await app.Event(await app.Person("Olena"));
        await using var context = Screens.For(app, await app.Person("Mallory"));

        var screen = Open(context, meetup, "");

        screen.WaitForAssertion(() => screen.Markup.ShouldContain("role=\"alert\""), Patience);
        screen.FindAll("[data-testid=analytics-tiles]").ShouldBeEmpty();
    }

    private static IRenderedComponent<NumbersPage> Open(BunitContext context, EventCard meetup, string query)
    {
        context
            .Services.GetRequiredService<NavigationManager>()
            .NavigateTo($"/organize/tech-circle/events/{meetup.Slug}/analytics{query}");
        return context.Render<NumbersPage>(p =>
            p.Add(s => s.Organization, "tech-circle").Add(s => s.Slug, meetup.Slug)
        );
    }

    private static string Tile(IRenderedComponent<NumbersPage> screen, string name) =>
        screen.Find($"[data-testid=analytics-{name}]").TextContent;

    private static Task Follows(TestApp app, IRenderedComponent<NumbersPage> screen, Action holds) =>
        Eventually.Holds(() =>
        {
            app.Clock.Advance(TimeSpan.FromMilliseconds(250));
            try
            {
                screen.InvokeAsync(holds).GetAwaiter().GetResult();
                return Task.FromResult(true);
            }
            catch (ShouldAssertException)
            {
                return Task.FromResult(false);
            }
        });
}
