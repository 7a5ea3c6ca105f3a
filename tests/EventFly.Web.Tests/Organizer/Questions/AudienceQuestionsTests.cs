using AngleSharp.Dom;
using Bunit;
using EventFly.Core.Engagement.Feed.Contracts;
using EventFly.Core.Engagement.Live.Participants;
using EventFly.Core.Engagement.Live.Questions;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Organizer.Feed;
using EventFly.Web.Organizer.People;
using EventFly.Web.Organizer.Questions;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Organizer.Questions;

public sealed class AudienceQuestionsTests
{
    [Fact]
    public async Task The_host_reads_puts_on_the_board_and_answers_with_the_keyboard()
    {
        await using var app = await Screens.App();
        var (host, @event) = await Hosted(app);
        await app.Question(@event, "Will there be slides?");
        await using var context = Screens.For(app, host);
        var desk = Open(context, @event);
        await desk.Shows(app, () => Rows(desk).Count == 1);

        await Rows(desk)[0].KeyDownAsync(new KeyboardEventArgs { Key = "a" });
        await desk.Shows(app, () => Rows(desk).Count == 0);
        await desk.Find("[data-shelf=shown]").ClickAsync(new());
        await desk.Shows(app, () => Rows(desk).Count == 1);

        await Rows(desk)[0].KeyDownAsync(new KeyboardEventArgs { Key = "s" });
        await desk.Shows(app, () => desk.All("questions-off-stage").Count == 1);
        await Rows(desk)[0].KeyDownAsync(new KeyboardEventArgs { Key = "a" });
        await desk.Shows(app, () => Rows(desk).Count == 0);

        (await app.Read(db => db.AudienceQuestions.SingleAsync())).State.ShouldBe(AudienceQuestionState.Answered);
    }

    [Fact]
    public async Task Votes_move_on_the_desk_by_themselves()
    {
        await using var app = await Screens.App();
        var (host, @event) = await Hosted(app);
        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Open));
        var question = await app.Question(@event);
        await using var context = Screens.For(app, host);
        var desk = Open(context, @event);
        await desk.Shows(app, () => Rows(desk).Count == 1);

        await app.Upvote(@event, question, Hosting.Phone());

        await desk.Shows(app, () => Rows(desk)[0].GetAttribute("data-votes") == "1");
    }

    [Fact]
    public async Task Two_clicks_are_one_act_in_the_trail()
    {
        await using var app = await Screens.App();
        var (host, @event) = await Hosted(app);
        await app.Question(@event);
        await using var context = Screens.For(app, host);
        var desk = Open(context, @event);
        await desk.Shows(app, () => Rows(desk).Count == 1);

        var button = desk.Find("[data-testid=question-approve]");
        await Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new()));
        await desk.Shows(app, () => Rows(desk).Count == 0);

        (await app.Read(db => db.Moderation.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Another_organizations_desk_is_not_there()
    {
        await using var app = await Screens.App();
        var (_, @event) = await Hosted(app);
        await app.Question(@event, "A secret?");
        var mallory = await app.Person("Mallory");
        await using var context = Screens.For(app, mallory);

        var desk = Open(context, @event);
        await desk.Shows(app, () => desk.FindAll("[role=alert]").Count == 1);

        desk.Markup.ShouldNotContain("A secret?");
    }

    [Fact]
    public async Task People_are_banned_and_let_in_and_the_trail_tells()
    {
        await using var app = await Screens.App();
        var (host, @event) = await Hosted(app);
        await app.Do(new TakeNickname(@event.Id, "Mallory"), Hosting.Phone());
        await using var context = Screens.For(app, host);
        var people = context.Render<PeopleInTheRoom>(p =>
            p.Add(s => s.Organization, "tech-circle").Add(s => s.Slug, @event.Slug)
        );
        await people.Shows(app, () => people.All("person").Count == 1);

        await people.Find("[data-testid=person-ban]").ClickAsync(new());
        await people.Shows(app, () => people.All("person-unban").Count == 1);
        await people.Find("[data-testid=person-unban]").ClickAsync(new());
        await people.Shows(app, () => people.All("person-ban").Count == 1);

        var trail = context.Render<ModerationTrail>(p =>
            p.Add(s => s.Organization, "tech-circle").Add(s => s.Slug, @event.Slug)
        );
        await trail.Shows(app, () => trail.All("trail-line").Count == 2);
        trail.All("trail-line").ShouldAllBe(l => l.TextContent.Contains("Mallory"));
        await trail
            .Find("[data-testid=trail-act]")
            .ChangeAsync(new() { Value = nameof(ModerationAct.ParticipantBanned) });
        await trail.Shows(app, () => trail.All("trail-line").Count == 1);
    }

    private static async Task<(Actor Host, EventCard Event)> Hosted(TestApp app)
    {
        var host = await app.Person("Olena");
        var @event = await app.OpenEvent(host);
        await app.Do(new SwitchQuestions(@event.Id, QnaMode.Moderated), host);
        return (host, @event);
    }

    private static IRenderedComponent<AudienceQuestions> Open(BunitContext context, EventCard @event) =>
        context.Render<AudienceQuestions>(p => p.Add(s => s.Organization, "tech-circle").Add(s => s.Slug, @event.Slug));

    private static IReadOnlyList<IElement> Rows(IRenderedComponent<AudienceQuestions> desk) =>
        desk.All("desk-question");
}
