using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Organizer.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Organizer.Live;

public sealed class LiveControlTests
{
    [Fact]
    public async Task A_draft_is_changed_and_stays_one_poll()
    {
        await using var desk = await Desk.Open(Hosting.Draft());

        await desk.Press("poll-edit");
        desk.Screen.Field("poll-question").GetAttribute("value").ShouldBe("Where should we meet next year?");
        desk.Screen.Field("poll-question").Input("And in two years?");
        await desk.Press("poll-create");

        await desk.Screen.Shows(desk.App, () => desk.Heading == "And in two years?");
        (await desk.App.Read(db => db.Polls.SingleAsync())).Question.ShouldBe("And in two years?");
        desk.Screen.All("poll-create-open").Count.ShouldBe(1, "the builder is for a new poll again");
    }

    [Fact]
    public async Task Deleting_asks_first()
    {
        await using var desk = await Desk.Open(Hosting.Draft());

        await desk.Press("poll-delete");
        (await desk.App.Read(db => db.Polls.CountAsync())).ShouldBe(1);
        await desk.Press("poll-delete-confirm");

        await desk.Screen.Shows(desk.App, () => desk.Screen.FindAll("#chosen-poll").Count == 0);
        (await desk.App.Read(db => db.Polls.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_is_chosen_and_can_be_asked()
    {
        await using var desk = await Desk.Open(Hosting.Draft());

        await desk.Press("poll-open");
        await desk.Screen.Shows(desk.App, () => desk.Screen.All("poll-close").Count == 1);
        await desk.Press("poll-duplicate");

        await desk.Screen.Shows(desk.App, () => desk.Screen.All("poll-open").Count == 1);
        (await desk.App.Read(db => db.Polls.CountAsync())).ShouldBe(2);
        await desk.Press("poll-open");
        await desk.Screen.Shows(desk.App, () => desk.Screen.All("poll-close").Count == 1);
        (await desk.App.Read(db => db.Polls.CountAsync(p => p.State == PollState.Open))).ShouldBe(1);
    }

    [Fact]
    public async Task One_button_leads_through_a_poll()
    {
        await using var desk = await Desk.Open(Hosting.Draft(ResultsShown.WhenRevealed));

        foreach (var step in new[] { "Open voting", "Close voting", "Show the result", "Clear the screens" })
        {
            await desk.Screen.Shows(desk.App, () => desk.Screen.Text("stage-next") == step);
            await desk.Press("stage-next");
        }

        await desk.Screen.Shows(desk.App, () => desk.Screen.All("stage-next").Count == 0);
        (await desk.App.Read(db => db.Stages.SingleAsync())).Poll.ShouldBeNull();
    }

    [Fact]
    public async Task A_new_round_counts_from_zero_and_stands_beside_the_one_before()
    {
        await using var desk = await Desk.Open(Hosting.Draft());
        await desk.Press("poll-open");
        await desk.Vote("1", round: 1);
        await desk.Press("poll-close");
        await desk.Screen.Shows(desk.App, () => desk.Screen.All("poll-round").Count == 1);

        await desk.Press("poll-round");
        await desk.Screen.Shows(desk.App, () => desk.Screen.Counts().SequenceEqual(["0", "0", "0"]));
        await desk.Vote("2", round: 2);
        await desk.Press("poll-close");

        // For each option round 2, then round 1.
        await desk.Screen.Shows(
            desk.App,
            () =>
                desk
                    .Screen.FindAll(".ef-compared-row .ef-num small")
                    .Select(c => c.TextContent)
                    .SequenceEqual(["0", "0", "0", "1", "1", "0"])
        );
    }

    [Fact]
    public async Task A_word_is_hidden_and_brought_back()
    {
        await using var desk = await Desk.Open(
            new PollDraft("One word?", [], ResultsShown.WhileOpen) { Kind = PollKind.WordCloud }
        );
        await desk.Press("poll-open");
        await desk.Vote("rude", round: 1);
        await desk.Screen.Shows(desk.App, () => desk.Screen.Counts().SequenceEqual(["1"]));

        await desk.Press("answer-hide");
        await desk.Screen.Shows(desk.App, () => desk.Screen.All("answer-show").Count == 1);
        await desk.Screen.Shows(desk.App, () => !desk.Screen.Counts().Any());

        await desk.Press("answer-show");
        await desk.Screen.Shows(desk.App, () => desk.Screen.Counts().SequenceEqual(["1"]));
    }

    private sealed class Desk(TestApp app, BunitContext context, EventCard card) : IAsyncDisposable
    {
        public TestApp App => app;

        public required IRenderedComponent<LiveControl> Screen { get; init; }

        public string Heading => Screen.Find("#chosen-poll").TextContent;

        public static async Task<Desk> Open(PollDraft draft)
        {
            var app = await Screens.App();
            var host = await app.Person("Olena");
            var card = await app.Event(host);
            await app.Do(new CreatePoll(card.Id, draft));
            var context = Screens.For(app, host);
            context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
            await using var scope = app.Services.CreateAsyncScope();
            var organization = await app.Read(db => db.Organizations.SingleAsync(o => o.Id == card.Organization));
            var screen = context.Render<LiveControl>(p =>
                p.Add(s => s.Organization, organization.Slug).Add(s => s.Slug, card.Slug)
            );
            var desk = new Desk(app, context, card) { Screen = screen };
            await screen.Shows(app, () => screen.FindAll("#chosen-poll").Count == 1);
            return desk;
        }

        /// <summary>A button waits until what was pressed before is done.</summary>
        public async Task Press(string testId)
        {
            await Screen.Shows(app, () => !Screen.Field(testId).HasAttribute("disabled"));
            await Screen.Field(testId).ClickAsync();
        }

        public async Task Vote(string answer, int round)
        {
            await Screen.Shows(app, () => Screen.All("poll-close").Count == 1);
            var poll = await app.Read(db => db.Polls.SingleAsync());
            (await app.Vote(card, poll.Id, Hosting.Phone(), new Answer(answer), round)).Fault.ShouldBeNull();
        }

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
