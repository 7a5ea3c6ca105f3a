using Bunit;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace EventFly.Web.Tests.Participant.Hall;

public sealed class HallPhoneTests
{
    [Fact]
    public async Task A_ban_reaches_an_open_phone_and_leaves_nothing_of_the_hall_on_it()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        await app.OpenPoll(@event);
        var me = Hosting.Phone();
        await app.Do(new TakeNickname(@event.Id, "Mallory"), me);
        await using var context = Screens.For(app, me);
        await using var other = Screens.For(app, Hosting.Phone());
        var phone = Open(context, @event);
        var neighbour = Open(other, @event);
        await phone.Shows(app, () => phone.All("poll-vote").Count == 3 && phone.All("questions-open").Count == 1);

        await app.Do(new BanParticipant(@event.Id, me.Participant!.Value));
        await phone.Shows(app, () => phone.All("live-excluded").Count == 1);

        phone.All("poll-vote").ShouldBeEmpty();
        phone.All("questions-open").ShouldBeEmpty();
        phone.Markup.ShouldNotContain("Porto");
        phone.All("live-come-back").ShouldBeEmpty();
        neighbour.All("poll-vote").Count.ShouldBe(3);

        await app.Do(new UnbanParticipant(@event.Id, me.Participant!.Value));
        await phone.Shows(app, () => phone.All("poll-vote").Count == 3);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_phone_that_was_banned_before_sees_the_closed_door_at_once(bool isInteractive)
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        await app.OpenPoll(@event);
        var me = Hosting.Phone();
        await app.Do(new TakeNickname(@event.Id, "Mallory"), me);
        await app.Do(new BanParticipant(@event.Id, me.Participant!.Value));
        var exclusions = app.Services.GetRequiredService<IExclusions>();
        // The gate follows the database a moment later.
        await Eventually.Holds(async () => await exclusions.Of(@event.Id, me, default) is not null);

        await using var context = Screens.For(app, me);
        var phone = Open(context, @event, isInteractive);
        await phone.Shows(app, () => phone.All("live-excluded").Count == 1);

        phone.Markup.ShouldNotContain("Porto");
    }

    [Fact]
    public async Task Whoever_was_kicked_comes_back_with_one_tap()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        var me = Hosting.Phone();
        await app.Do(new TakeNickname(@event.Id, "Spoiler"), me);
        await using var context = Screens.For(app, me);
        var phone = Open(context, @event);

        await app.Do(new KickParticipant(@event.Id, me.Participant!.Value));
        await phone.Shows(app, () => phone.All("live-come-back").Count == 1);
        await phone.Find("[data-testid=live-come-back]").ClickAsync(new());
        await phone.Shows(app, () => phone.All("questions-open").Count == 1);
    }

    private static IRenderedComponent<HallPhone> Open(BunitContext context, EventCard @event, bool isInteractive = true)
    {
        context.SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
        return context.Render<HallPhone>(p => p.Add(s => s.Event, @event.Id.Value).Add(s => s.Title, @event.Title));
    }
}
