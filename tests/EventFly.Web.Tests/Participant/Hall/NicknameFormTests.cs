using Bunit;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;

namespace EventFly.Web.Tests.Participant.Hall;

public sealed class NicknameFormTests
{
    [Fact]
    public async Task A_nickname_that_is_taken_stays_in_the_field_and_the_free_one_is_one_tap_away()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        await app.Do(new TakeNickname(@event.Id, "Ada"), Hosting.Phone());
        await using var context = Screens.For(app, Hosting.Phone());
        string? taken = null;
        var form = context.Render<NicknameForm>(p =>
            p.Add(f => f.Event, @event.Id.Value)
                .Add(f => f.Label, "Your nickname")
                .Add(f => f.Taken, (string nickname) => taken = nickname)
        );

        await form.Find("input").InputAsync(new ChangeEventArgs { Value = "ada" });
        await form.Find("form").SubmitAsync();
        await form.Shows(app, () => form.All("nickname-offer").Count == 1);

        form.Find("input").GetAttribute("value").ShouldBe("ada");
        form.Find("input").GetAttribute("aria-invalid").ShouldBe("true");
        form.Find("#nickname-error").TextContent.ShouldBe("ada is taken in this room. ada 2 is free.");
        taken.ShouldBeNull();

        await form.Find("[data-testid=nickname-offer]").ClickAsync(new());
        await form.Shows(app, () => taken == "ada 2");
    }

    [Fact]
    public async Task A_suggestion_fills_the_field_and_is_taken_only_when_one_says_so()
    {
        await using var app = await Screens.App();
        var @event = await app.AskingEvent();
        await using var context = Screens.For(app, Hosting.Phone());
        string? taken = null;
        var form = context.Render<NicknameForm>(p =>
            p.Add(f => f.Event, @event.Id.Value)
                .Add(f => f.Label, "Your nickname")
                .Add(f => f.Taken, (string nickname) => taken = nickname)
        );

        await form.Find("[data-testid=nickname-suggest]").ClickAsync(new());
        await form.Shows(app, () => form.Find("input").GetAttribute("value") is { Length: > 3 });
        taken.ShouldBeNull();
        var idea = form.Find("input").GetAttribute("value");

        await form.Find("form").SubmitAsync();
        await form.Shows(app, () => taken == idea);
    }
}
