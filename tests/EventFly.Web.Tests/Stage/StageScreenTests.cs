using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Stage;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Tests.Stage;

public sealed class StageScreenTests
{
    [Fact]
    public async Task The_lobby_shows_the_code_and_the_poll_moves_with_the_votes()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);
        stage.Find(".ef-stage-lobby").TextContent.ShouldContain("482 913");

        var poll = await app.OpenPoll(@event);
        await stage.Shows(app, () => stage.Counts().SequenceEqual(["0", "0", "0"]));

        await app.Vote(@event, poll, Hosting.Phone(), 2);
        await stage.Shows(app, () => stage.Counts().SequenceEqual(["0", "0", "1"]));
    }

    [Fact]
    public async Task Hidden_counts_are_not_in_the_page_in_any_form()
    {
        await using var app = await Screens.App();
        var @event = await app.Event(await app.Person("Olena"));
        var poll = await app.OpenPoll(@event, Hosting.Draft(ResultsShown.WhenRevealed));
        await using var context = Screens.For(app, Hosting.Phone());
        var stage = Open(context, @event);

        await app.Vote(@event, poll, Hosting.Phone(), 1);
        await stage.Shows(
            app,
            () => stage.Find(".ef-stage-foot").TextContent.Contains("1vote cast", StringComparison.Ordinal)
        );

        stage.Counts().ShouldAllBe(count => count == null);
        stage.FindAll(".ef-bar-fill").ShouldAllBe(bar => bar.GetAttribute("style") == "--v:0");

        await app.Do(new RevealPoll(@event.Id, poll));
        await stage.Shows(app, () => stage.Counts().SequenceEqual(["0", "1", "0"]));
    }

    internal static IRenderedComponent<StageScreen> Open(BunitContext context, EventCard @event, bool isHost = false)
    {
        context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        return context.Render<StageScreen>(p =>
            p.Add(s => s.Event, @event.Id.Value)
                .Add(s => s.Title, @event.Title)
                .Add(s => s.Code, "482 913")
                .Add(s => s.JoinAddress, "example.org/join")
                .Add(s => s.Qr, new QrPicture(1, ""))
                .Add(s => s.IsHost, isHost)
        );
    }
}
