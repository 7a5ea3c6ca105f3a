using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Hall;

public sealed class LivePhoneTests
{
    [Fact]
    public async Task A_tap_is_shown_as_counted_once_it_is_in_the_database_and_then_the_result_moves()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        phone.All("poll-vote").ShouldBeEmpty();

        var poll = await app.OpenPoll(@event);
        await phone.Shows(app, () => phone.All("poll-vote").Count == 3);
        phone.All("poll-result").ShouldBeEmpty("counts before a vote would tell people what to think");

        phone.All("poll-vote")[1].Click();
        await phone.Shows(app, () => phone.All("poll-result").Count == 3);
        (await app.Read(db => db.Ballots.CountAsync())).ShouldBe(1);
        phone.Text("vote-status").ShouldStartWith("Your vote is counted.");

        await app.Vote(@event, poll, Hosting.Phone(), 0);
        await phone.Shows(app, () => phone.Counts().SequenceEqual(["1", "1", "0"]));
    }

    [Fact]
    public async Task Tapping_again_and_again_leaves_the_first_vote()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);

        foreach (var option in phone.All("poll-vote"))
        {
            await option.ClickAsync(new());
        }

        await phone.Shows(
            app,
            () => phone.Text("vote-status").StartsWith("Your vote is counted.", StringComparison.Ordinal)
        );
        (await app.Read(db => db.Ballots.SingleAsync())).Answer.ShouldBe("0");
        phone.All("poll-vote").Select(o => o.GetAttribute("aria-pressed")).ShouldBe(["true", "false", "false"]);
    }

    [Fact]
    public async Task An_answer_that_was_given_in_another_tab_is_known_here()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var me = Hosting.Phone();
        var poll = await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed));
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);

        await app.Vote(@event, poll, me, 2);

        await phone.Shows(
            app,
            () => phone.Text("vote-status").StartsWith("Your vote is counted.", StringComparison.Ordinal)
        );
        phone.All("poll-vote").Select(o => o.GetAttribute("aria-pressed")).ShouldBe(["false", "false", "true"]);
    }

    [Fact]
    public async Task A_row_of_steps_is_one_stop_for_the_Tab_key()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed) with { Kind = PollKind.Rating });
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        Each(phone, "tabindex").ShouldBe(["0", "-1", "-1", "-1", "-1"]);

        phone.All("poll-vote")[3].Click();

        await phone.Shows(app, () => Each(phone, "tabindex").SequenceEqual(["-1", "-1", "-1", "0", "-1"]));
        Each(phone, "aria-checked").ShouldBe(["false", "false", "false", "true", "false"]);
    }

    private static IEnumerable<string?> Each(IRenderedComponent<LivePhone> phone, string attribute) =>
        phone.All("poll-vote").Select(step => step.GetAttribute(attribute));

    [Fact]
    public async Task A_hidden_result_reaches_the_phone_only_when_it_is_revealed()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed));
        await using var context = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        phone.All("poll-vote")[2].Click();

        await app.Do(new ClosePoll(@event.Id, poll));
        await phone.Shows(
            app,
            () => phone.Text("vote-status").StartsWith("Voting is closed.", StringComparison.Ordinal)
        );
        phone.All("poll-result").ShouldBeEmpty();

        await app.Do(new RevealPoll(@event.Id, poll));
        await phone.Shows(app, () => phone.Counts().SequenceEqual(["0", "0", "1"]));
    }

    [Fact]
    public async Task A_reloaded_phone_knows_its_vote()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        var me = Hosting.Phone();
        await app.Vote(@event, poll, me, 1);

        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);

        phone.Counts().ShouldBe(["0", "1", "0"]);
        phone.Find(".ef-mine").ParentElement!.TextContent.ShouldContain("Kraków");
    }

    [Fact]
    public async Task A_phone_that_has_not_voted_is_left_alone_while_others_vote()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event);
        await using var waiting = Screens.For(app, Hosting.Phone());
        await using var voting = Screens.For(app, Hosting.Phone());
        var quiet = Open(waiting, @event);
        var other = Open(voting, @event);
        other.All("poll-vote")[0].Click();
        await other.Shows(app, () => other.Counts().SequenceEqual(["1", "0", "0"]));
        await quiet.Shows(app, () => quiet.Text("live-present") == "2");
        var before = quiet.RenderCount;

        await app.Vote(@event, poll, Hosting.Phone(), 2);
        await other.Shows(app, () => other.Counts().SequenceEqual(["1", "0", "1"]));

        quiet.RenderCount.ShouldBe(before);
    }

    private static IRenderedComponent<LivePhone> Open(BunitContext context, EventCard @event)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<LivePhone>(p => p.Add(s => s.Event, @event.Id.Value).Add(s => s.Title, @event.Title));
    }
}
