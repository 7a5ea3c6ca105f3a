using Bunit;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Core.Registration.CheckIn;
using EventFly.Testing;
using EventFly.Web.Desk;
using EventFly.Web.Shell.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Desk;

public sealed class DeskPageTests
{
    [Fact]
    public async Task A_scan_that_fails_never_leaves_the_verdict_of_the_guest_before()
    {
        await using var door = await OpenDoor();
        var (ada, bob) = (await door.Ticket("Ada"), await door.Ticket("Bob"));
        await door.Scan(ada);
        await door.Says("admitted", "Come in, Ada");

        door.Runs.IsAway = true;
        await door.Scan(bob);
        await door.Says("not-checked", "Not checked");
        door.Screen.Markup.ShouldNotContain("Come in, Ada");

        // Nothing needs to be loaded anew: the same code again is checked.
        door.Runs.IsAway = false;
        await door.Scan(bob);
        await door.Says("admitted", "Come in, Bob");
    }

    [Fact]
    public async Task An_admission_whose_answer_was_lost_is_green_when_it_is_scanned_again()
    {
        await using var door = await OpenDoor();
        var ada = await door.Ticket("Ada");
        // It is stored, and then the line to the database breaks.
        door.Runs.LosesAnswer = asked => asked is AdmitTicket;
        await door.Scan(ada);
        await door.Says("not-checked", "Not checked");

        door.Runs.LosesAnswer = _ => false;
        await door.Scan(ada);
        await door.Says("admitted", "Come in, Ada");

        door.Runs.Asked.OfType<AdmitTicket>().Select(a => a.Device).Distinct().Count().ShouldBe(1);
        await door.Scan(ada);
        await door.Says("already-admitted", "Already inside");
    }

    [Fact]
    public async Task Each_scan_says_at_once_that_it_is_being_checked()
    {
        await using var door = await OpenDoor();
        var (ada, bob) = (await door.Ticket("Ada"), await door.Ticket("Bob"));
        await door.Scan(ada);
        await door.Says("admitted", "Come in, Ada");
        var slow = new TaskCompletionSource();
        door.Runs.Gate = asked => asked is AdmitTicket ? slow.Task : null;

        var scan = door.Scan(bob);
        await door.Says("checking", "Checking");
        door.Screen.Markup.ShouldNotContain("Come in, Ada");
        slow.SetResult();
        await scan;

        await door.Says("admitted", "Come in, Bob");
    }

    [Fact]
    public async Task Two_scans_in_a_row_are_two_checks_in_order_and_a_double_press_is_one()
    {
        await using var door = await OpenDoor();
        var (ada, bob) = (await door.Ticket("Ada"), await door.Ticket("Bob"));
        var slow = new TaskCompletionSource();
        door.Runs.Gate = asked => asked is AdmitTicket ? slow.Task : null;

        var scans = new[] { ada, ada, bob, bob }.Select(door.Scan).ToList();
        // The screen takes them one after the other: when it gets to this, all four have come.
        await door.Screen.InvokeAsync(() => { });
        slow.SetResult();
        await Task.WhenAll(scans);

        await door.Says("admitted", "Come in, Bob");
        door.Runs.Asked.OfType<AdmitTicket>().Select(a => a.Typed).ShouldBe([ada, bob]);
    }

    [Theory]
    [InlineData("Christopher Montgomery-Smith")]
    [InlineData("johannes.bergmann@example.com")]
    public async Task What_has_as_many_letters_as_a_code_is_looked_for_among_the_guests(string typed)
    {
        await using var door = await OpenDoor();
        await door.App.Ticket(door.Event, "Christopher Montgomery-Smith", "smith@example.org");
        await door.Scan(typed);

        await door.Says(typed.Contains('@', StringComparison.Ordinal) ? "unknown" : "found", "");
        door.Runs.Asked.OfType<SearchGuests>().ShouldHaveSingleItem().Text.ShouldBe(typed);
    }

    [Fact]
    public async Task A_passing_fault_does_not_close_the_desk()
    {
        await using var door = await OpenDoor();
        var ada = await door.Ticket("Ada");
        door.Runs.Refusal = asked => asked is AdmitTicket or SearchGuests ? Fault.Conflict : null;

        await door.Scan(ada);
        await door.Says("not-checked", "Not checked");
        await door.Scan("Ada");
        await door.Says("not-checked", "Not checked");

        door.Runs.Refusal = _ => null;
        await door.Scan(ada);
        await door.Says("admitted", "Come in, Ada");
    }

    [Fact]
    public async Task A_desk_that_cannot_read_says_so_and_catches_up_by_itself()
    {
        await using var door = await OpenDoor();
        var ada = await door.Ticket("Ada");
        door.Runs.IsAway = true;
        await door.Note.Shows(door.App, () => door.Note.All("not-up-to-date").Count == 1);
        door.Screen.All("desk-code").Count.ShouldBe(1);

        door.Runs.IsAway = false;
        await door.App.Do(new AdmitTicket(door.Event.Id, ada, "another desk"), door.Staff);

        await door.Note.Shows(door.App, () => door.Note.All("not-up-to-date").Count == 0);
        await door.Screen.Shows(door.App, () => door.Screen.Text("attendance-inside") == "1");
    }

    [Fact]
    public async Task Who_is_no_longer_in_the_team_loses_the_desk()
    {
        await using var door = await OpenDoor();
        await door.Ticket("Ada");
        await door.Screen.Settles(() => door.Screen.All("desk-code").Count == 1);

        await door.Team.Remove(door.Staff);
        await door.Screen.Shows(door.App, () => door.Screen.All("desk-code").Count == 0);
        door.Screen.Markup.ShouldContain("This desk stays closed");
        door.Screen.Markup.ShouldNotContain("Autumn meetup");
        door.App.Topics().ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_inside_has_a_word_instead_of_a_button()
    {
        await using var door = await OpenDoor();
        var ada = await door.Ticket("Ada");
        await door.Ticket("Adam");
        await door.Scan(ada);
        await door.Says("admitted", "Ada");

        await door.Scan("ada");

        await door.Says("found", "2 guests match");
        door.Screen.All("desk-admit-found").Count.ShouldBe(1);
        door.Screen.Text("desk-found-state").ShouldContain("inside since");
    }

    private static async Task<OpenDoorAtWork> OpenDoor()
    {
        var app = await Screens.App();
        var owner = await app.Person("Olena");
        var card = await app.OpenEvent(owner);
        var team = new TeamAtWork(app, owner, card.Organization, "tech-circle");
        var staff = await team.Add("Sam", "Desk");
        await app.DeliverOutbox();
        var context = Screens.For(app, staff);
        context
            .JSInterop.SetupModule("/js/desk.js")
            .Setup<DeskPage.DeskSettings>("attach", _ => true)
            .SetResult(new("tablet", IsMuted: true));
        var note = context.Render<FreshnessNote>();
        var screen = context.Render<DeskPage>(p => p.Add(d => d.Code, card.Code));
        await screen.Settles(() => screen.All("desk-code").Count == 1);
        return new(app, context, screen, note, card, team, staff);
    }

    private sealed record OpenDoorAtWork(
        TestApp App,
        BunitContext Context,
        IRenderedComponent<DeskPage> Screen,
        IRenderedComponent<FreshnessNote> Note,
        EventCard Event,
        TeamAtWork Team,
        Actor Staff
    ) : IAsyncDisposable
    {
        public CountedRuns Runs => Context.Services.GetRequiredService<CountedRuns>();

        public async Task<string> Ticket(string name) =>
            (await App.Ticket(Event, name, $"{name.ToLowerInvariant()}@example.org")).Ticket.Code;

        public Task Scan(string text) => Screen.InvokeAsync(() => Screen.Instance.Submit(text));

        public async Task Says(string verdict, string words)
        {
            await Screen.Settles(() => Screen.Field("desk-verdict").GetAttribute("data-verdict") == verdict);
            Screen.Text("desk-verdict").ShouldContain(words);
        }

        public async ValueTask DisposeAsync()
        {
            await Context.DisposeAsync();
            await App.DisposeAsync();
        }
    }
}
