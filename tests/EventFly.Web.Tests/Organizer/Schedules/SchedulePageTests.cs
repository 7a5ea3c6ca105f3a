using Bunit;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Events.Schedules;
using EventFly.Core.Events.Sessions;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Schedules;

namespace EventFly.Web.Tests.Organizer.Schedules;

public sealed class SchedulePageTests
{
    [Fact]
    public async Task Sessions_are_typed_one_after_the_other_each_beginning_where_the_last_ends()
    {
        await using var desk = await Desk<SchedulePage>.Open();

        await desk.Click("session-add");
        desk.Value("session-start").ShouldBe("09:00");
        await desk.Send();
        await desk.Page.Settles(() => desk.Page.FindAll("#title-error").Count == 1);
        await desk.Type("session-title", "Opening");
        // As browsers send what is typed.
        await desk.Type("session-end", "09:30:00");
        await desk.Type("session-room", "Hall");
        await desk.Type("session-track", "Web");
        await desk.Type("session-speakers", "Ada; Ben");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Opening is saved.");
        desk.Value("session-start").ShouldBe("09:30");
        desk.Value("session-end").ShouldBe("10:00");
        desk.Value("session-room").ShouldBe("Hall");
        desk.Value("session-title").ShouldBe("");
        await desk.Type("session-title", "Second");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Second is saved.");
        await desk.Click("session-close");

        var plan = await desk.Plan();
        plan.Sessions.Select(s => (s.Title, s.Start.TimeOfDay.TotalHours)).ShouldBe([("Opening", 9), ("Second", 9.5)]);
        (plan.Rooms.Count, plan.Tracks.Count, plan.Speakers.Count).ShouldBe((1, 1, 2));
        plan.Sessions.Select(s => s.Room).Distinct().ShouldHaveSingleItem().ShouldBe(plan.Rooms[0].Id);
    }

    [Fact]
    public async Task One_that_a_colleague_changed_meanwhile_is_not_overwritten_and_what_was_typed_stays()
    {
        await using var desk = await Desk<SchedulePage>.Open();
        var talk = await desk.Add("Talk");
        await desk.Show();

        await desk.Click("session-edit");
        await desk.Do(new SaveSession(desk.Event.Id, talk, Scheduling.Details("Theirs")));
        await desk.Type("session-title", "Mine");
        await desk.Send();

        await desk.Page.Settles(() =>
            desk.Page.Markup.Contains("Somebody saved other changes to this", StringComparison.Ordinal)
        );
        desk.Value("session-title").ShouldBe("Mine");
        (await desk.Plan()).Sessions.Single().Title.ShouldBe("Theirs");
    }

    [Fact]
    public async Task What_overlaps_is_marked_and_what_is_deleted_is_asked_for_once_more()
    {
        await using var desk = await Desk<SchedulePage>.Open();
        await desk.Add("Early", "2026-09-12 08:00");
        await desk.Show();
        await desk.Page.Sees("session-warning", "Look at this: It lies outside of the event’s own time.");

        await desk.Click("session-delete");
        desk.Page.Markup.ShouldContain("Nobody has picked it so far.");
        await desk.Click("session-delete-sure");

        await desk.Page.Sees("schedule-note", "Early is deleted.");
        (await desk.Plan()).Sessions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rooms_and_tracks_are_made_changed_and_deleted()
    {
        await using var desk = await Desk<RoomsPage>.Open();

        await desk.Click("room-add");
        await desk.Type("part-capacity", "many");
        await desk.Send();
        await desk.Page.Settles(() => desk.Page.FindAll("#capacity-error").Count == 1);
        await desk.Type("part-capacity", "60");
        await desk.Type("part-name", "Hall");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Hall is saved.");
        await desk.Click("track-add");
        await desk.Type("part-name", "Web");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Web is saved.");
        await desk.Click("room-delete");
        await desk.Click("room-delete-sure");
        await desk.Page.Sees("schedule-note", "Hall is deleted.");

        var plan = await desk.Plan();
        (plan.Rooms.Count, plan.Tracks.Single().Name).ShouldBe((0, "Web"));
    }

    [Fact]
    public async Task A_speaker_is_written_down_with_a_line_and_changed()
    {
        await using var desk = await Desk<SpeakersPage>.Open();

        await desk.Click("speaker-add");
        await desk.Type("part-name", "Ada");
        await desk.Type("part-line", "Engineer");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Ada is saved.");
        await desk.Click("speaker-edit");
        await desk.Type("part-name", "Ada Lovelace");
        await desk.Send();
        await desk.Page.Sees("schedule-note", "Ada Lovelace is saved.");

        (await desk.Plan()).Speakers.Select(s => (s.Name, s.Line)).ShouldBe([("Ada Lovelace", "Engineer")]);
    }

    /// <summary>An organizer at one of the pages about a schedule.</summary>
    private sealed class Desk<TPage>(
        TestApp app,
        BunitContext context,
        Actor olena,
        string organization,
        EventCard card
    ) : IAsyncDisposable
        where TPage : ScheduleScreen
    {
        public EventCard Event => card;

        public IRenderedComponent<TPage> Page { get; private set; } = null!;

        public static async Task<Desk<TPage>> Open()
        {
            var app = await Screens.App();
            var olena = await app.Person("Olena");
            var circle = await app.Organization(olena);
            var card = await app.Do(new CreateEvent(circle.Id, Planning.Details()), olena);
            var desk = new Desk<TPage>(app, Screens.For(app, olena), olena, circle.Slug, card);
            await desk.Show();
            return desk;
        }

        public Task<SchedulePlan> Plan() => app.Do(new ListSessions(card.Id), olena);

        public Task<TResult> Do<TResult>(IUseCase<TResult> act) => app.Do(act, olena);

        public Task<SessionId> Add(string title, string start = "2026-09-12 10:00") =>
            app.Do(new SaveSession(card.Id, null, Scheduling.Details(title, start)), olena);

        public async Task Show()
        {
            Page = context.Render<TPage>(p => p.Add(s => s.Organization, organization).Add(s => s.Slug, card.Slug));
            await Page.Settles(() => Page.FindAll("h1").Count == 1);
        }

        public async Task Click(string button)
        {
            await Page.Settles(() => Page.All(button).Count > 0);
            await Page.InvokeAsync(() => Page.All(button)[0].Click());
        }

        public async Task Type(string field, string text)
        {
            await Page.Settles(() => Page.All(field).Count > 0);
            await Page.InvokeAsync(() => Page.All(field)[0].Input(text));
        }

        public Task Send() => Page.InvokeAsync(() => Page.Find("form.ef-form").Submit());

        public string? Value(string field) => Page.All(field)[0].GetAttribute("value");

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
