using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Testing;
using EventFly.Web.Stage;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Stage;

public sealed class StageHostTests
{
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task One_key_leads_from_draft_to_result_and_back_to_the_lobby()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.Do(new CreatePoll(@event.Id, Hosting.Draft(ResultsShown.WhenRevealed)));
        await using var context = Screens.For(app, host);
        var stage = StageScreenTests.Open(context, @event, isHost: true);

        await Press(app, stage, "next");
        await stage.Shows(app, () => stage.Text("stage-phase").StartsWith("Voting is open", StringComparison.Ordinal));
        await Press(app, stage, "next");
        await stage.Shows(app, () => stage.Text("stage-phase") == "Voting is closed after 0 votes.");
        await Press(app, stage, "next");
        await stage.Shows(app, () => stage.Text("stage-phase") == "The result of 0 votes is on the screen.");
        await Press(app, stage, "next");
        await stage.Shows(app, () => stage.FindAll(".ef-stage-lobby").Count == 1);
        await Press(app, stage, "next");
        stage.FindAll("[role=alert]").ShouldBeEmpty("nothing is left to ask, and that is no fault");
    }

    [Fact]
    public async Task A_key_that_is_hit_twice_takes_one_step()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.Do(new CreatePoll(@event.Id, Hosting.Draft()));
        await using var context = Screens.For(app, host);
        var stage = StageScreenTests.Open(context, @event, isHost: true);

        await Press(app, stage, "next");
        await stage.Shows(app, () => stage.Text("stage-phase").StartsWith("Voting is open", StringComparison.Ordinal));
        await Press(app, stage, "next");
        await stage.InvokeAsync(() => stage.Instance.Press("next"));

        var poll = await app.Read(db => db.Polls.SingleAsync());
        poll.State.ShouldBe(PollState.Closed, "the step after it would have cleared the screens");
        (await app.Read(db => db.Stages.SingleAsync())).Poll.ShouldBe(poll.Id);
    }

    [Fact]
    public async Task Whoever_may_not_host_moves_nothing_and_sees_no_keys()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event);
        await using var context = Screens.For(app, await app.Person("Mallory"));
        var stage = StageScreenTests.Open(context, @event);
        stage.Find(".ef-stage-foot").TextContent.ShouldNotContain("next step");

        foreach (var key in new[] { "next", "close", "reveal", "lobby" })
        {
            await Press(app, stage, key);
        }

        stage.Find("[role=alert]").TextContent.ShouldBe("There is nothing here, or nothing that you may see.");
        (await app.Read(db => db.Polls.SingleAsync())).State.ShouldBe(PollState.Open);
    }

    [Fact]
    public async Task A_step_that_is_refused_says_why_on_the_screen()
    {
        await using var app = await Screens.App();
        var host = await app.Person("Olena");
        var @event = await app.Event(host);
        await app.OpenPoll(@event);
        await using var context = Screens.For(app, host);
        var stage = StageScreenTests.Open(context, @event, isHost: true);

        await Press(app, stage, "lobby");

        stage.Find("[role=alert]").TextContent.ShouldBe("Close the voting first, then clear the screen.");
    }

    private static Task Press(TestApp app, IRenderedComponent<StageScreen> stage, string key)
    {
        app.Clock.Advance(Later);
        return stage.InvokeAsync(() => stage.Instance.Press(key));
    }
}
