using Bunit;
using EventFly.Core.Analytics.Contracts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Dashboard;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Dashboard;

public sealed class EventDashboardTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Counters_follow_the_desk_by_themselves()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        await using var context = Screens.For(app, olena);

        // Opened before there is anything to show.
        var screen = Open(context, meetup);
        screen.WaitForAssertion(() => Numbers(screen).ShouldBe(("0", "0")), Patience);

        await app.Hear(Doors.Issued(meetup.Id), Doors.Issued(meetup.Id), Doors.Admitted(meetup.Id));
        await Eventually(app, screen, ("1", "2"));

        await app.Hear(Doors.Admitted(meetup.Id));
        await Eventually(app, screen, ("2", "2"));

        await app.Hear(Doors.Undone(meetup.Id));
        await Eventually(app, screen, ("1", "2"));
    }

    [Fact]
    public async Task A_burst_of_scans_is_read_a_few_times_only()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        await app.Hear(Enumerable.Range(0, 50).Select(_ => Doors.Issued(meetup.Id)));
        await using var context = Screens.For(app, olena);
        var screen = Open(context, meetup);
        screen.WaitForAssertion(() => Numbers(screen).ShouldBe(("0", "50")), Patience);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        var before = runs.All;

        await app.Hear(Enumerable.Range(0, 50).Select(_ => Doors.Admitted(meetup.Id)));
        await Eventually(app, screen, ("50", "50"));

        // Two use cases a read; the clock stands still but for the steps of the waiting itself.
        (runs.All - before).ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_closed_dashboard_listens_no_longer()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        await using var context = Screens.For(app, olena);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        var signals = app.Services.GetRequiredService<ISignals>();
        var screen = Open(context, meetup);
        screen.WaitForAssertion(() => Numbers(screen).ShouldBe(("0", "0")), Patience);

        // The control: while it is open, a signal makes it read.
        var open = runs.All;
        signals.Send(AnalyticsTopics.Attendance(meetup.Id));
        screen.WaitForAssertion(() => runs.All.ShouldBeGreaterThan(open), Patience);

        await context.DisposeComponentsAsync();
        await Task.Delay(100, Xunit.TestContext.Current.CancellationToken);
        var closed = runs.All;
        signals.Send(AnalyticsTopics.Attendance(meetup.Id));
        signals.Send(AnalyticsTopics.Participation(meetup.Id));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.Delay(300, Xunit.TestContext.Current.CancellationToken);

        runs.All.ShouldBe(closed);
    }

    [Fact]
    public async Task It_says_how_many_of_each_type_are_taken()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var (meetup, _) = await app.SmallEvent(olena, 5);
        await app.Ticket(meetup);
        await using var context = Screens.For(app, olena);
        var screen = Open(context, meetup);

        screen.WaitForElement("[data-testid=sold-by-type]", Patience).TextContent.ShouldContain("1 of 5");
    }

    [Fact]
    public async Task The_chart_has_a_name_and_becomes_a_table()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var meetup = await app.Event(olena);
        await app.Hear(Doors.Admitted(meetup.Id));
        await using var context = Screens.For(app, olena);
        var screen = Open(context, meetup);
        screen.WaitForElement("svg.ef-chart", Patience);

        var chart = screen.Find("svg.ef-chart");
        chart.GetAttribute("role").ShouldBe("img");
        foreach (var id in chart.GetAttribute("aria-labelledby")!.Split(' '))
        {
            screen.Find($"#{id}").TextContent.ShouldNotBeEmpty();
        }

        screen.FindAll("button").First(b => b.TextContent.Trim() == "Show as table").Click();

        screen.FindAll("table.ef-table tbody tr").Count.ShouldBe(12, "what is empty before the first guest is cut");
        screen.FindAll("svg.ef-chart").Count.ShouldBe(1, "that of the tickets stays as it is");
    }

    [Fact]
    public async Task It_shows_when_tickets_were_taken_and_how_many_there_were_by_then()
    {
        await using var app = await Screens.App();
        var olena = await app.Person("Olena");
        var (meetup, _) = await app.SmallEvent(olena, 5);
        await app.Ticket(meetup, "Ada", "ada@example.org");
        app.Clock.Advance(TimeSpan.FromHours(3));
        await app.Ticket(meetup, "Ben", "ben@example.org");
        await app.Ticket(meetup, "Cyd", "cyd@example.org");
        await app.DeliverOutbox();
        await using var context = Screens.For(app, olena);
        var sales = context.Render<SalesOverTime>(p => p.Add(s => s.Event, meetup).Add(s => s.Tickets, 3));

        sales.WaitForElement("svg.ef-chart", Patience);
        sales.Find("polyline.ef-total").GetAttribute("points")!.Split(' ').Length.ShouldBe(4);
        sales.Find("button").Click();

        sales
            .FindAll("tbody tr")
            .Select(row => string.Join(' ', row.Children.Skip(1).Select(cell => cell.TextContent)))
            .ShouldBe(["1 1", "0 1", "0 1", "2 3"]);
    }

    [Fact]
    public async Task To_a_stranger_there_is_nothing_here()
    {
        await using var app = await Screens.App();
        var meetup = await app.Event(await app.Person("Olena"));
        await using var context = Screens.For(app, await app.Person("Mallory"));

        var screen = Open(context, meetup);

        screen.WaitForElement("[role=alert]", Patience).TextContent.ShouldContain("There is nothing here");
        screen.FindAll("[data-testid=attendance-inside]").ShouldBeEmpty();
    }

    private static IRenderedComponent<EventDashboard> Open(BunitContext context, EventCard card) =>
        context.Render<EventDashboard>(p => p.Add(d => d.Organization, "tech-circle").Add(d => d.Slug, card.Slug));

    private static (string Inside, string Total) Numbers(IRenderedComponent<EventDashboard> screen) =>
        (Text(screen, "attendance-inside"), Text(screen, "attendance-total"));

    private static string Text(IRenderedComponent<EventDashboard> screen, string testId) =>
        screen.Find($"[data-testid={testId}]").TextContent;

    /// <summary>Asks again and again: a read that took its time would pause after the only step that the clock made.</summary>
    private static Task Eventually(
        TestApp app,
        IRenderedComponent<EventDashboard> screen,
        (string Inside, string Total) numbers
    ) =>
        EventFly.Testing.Eventually.Holds(
            () =>
            {
                // The pause between two reads passes.
                app.Clock.Advance(TimeSpan.FromMilliseconds(200));
                return Numbers(screen) == numbers;
            },
            () => Numbers(screen).ToString()
        );
}
