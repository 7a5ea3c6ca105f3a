using System.Reflection;
using Bunit;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Feed.Posts;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Testing;
using EventFly.Web.Desk;
using EventFly.Web.Organizer.Dashboard;
using EventFly.Web.Organizer.Feed;
using EventFly.Web.Organizer.Live;
using EventFly.Web.Organizer.People;
using EventFly.Web.Organizer.Questions;
using EventFly.Web.Organizer.Team;
using EventFly.Web.Organizer.Tickets;
using EventFly.Web.Participant.Feed;
using EventFly.Web.Shell;
using EventFly.Web.Shell.Circuits;
using EventFly.Web.Shell.Feed;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace EventFly.Web.Tests.Shell;

public sealed class LiveScreenTests
{
    private static readonly Type[] OfTheTeam =
    [
        typeof(EventDashboard),
        typeof(LiveControl),
        typeof(PeopleInTheRoom),
        typeof(AudienceQuestions),
        typeof(FeedScreen),
        typeof(ModerationTrail),
        typeof(MembersPage),
        typeof(AttendeesPage),
        typeof(DeskPage),
    ];

    public static TheoryData<Type> TeamScreens => [.. OfTheTeam];

    public static TheoryData<Type> AllScreens =>
        [.. OfTheTeam, typeof(ReportQueue), typeof(CommentThread), typeof(FeedIsland), typeof(RightsWatch)];

    [Theory]
    [MemberData(nameof(AllScreens))]
    public async Task A_screen_that_is_closed_while_it_waits_for_the_database_listens_to_nothing(Type screen)
    {
        await using var team = await Team();
        await using (var stays = Screens.For(team.App, team.Owner))
        {
            // The control: one that stays open listens.
            Open(stays, screen, team.Event, team.Post);
            await Eventually.Holds(() => team.App.Topics() > 0);
        }

        await team.Quiet();
        var context = Screens.For(team.App, team.Owner);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        var slow = new TaskCompletionSource();
        runs.Gate = _ => slow.Task;
        Open(context, screen, team.Event, team.Post);
        await Eventually.Holds(() => runs.All > 0);

        await context.DisposeComponentsAsync();
        slow.SetResult();

        await team.Quiet();
        await context.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(TeamScreens))]
    public async Task Who_loses_the_right_loses_the_screen_within_five_seconds_also_without_a_signal(Type screen)
    {
        await using var team = await Team();
        var sam = await team.Add("Sam");
        await using var context = Screens.For(team.App, sam);
        var shown = Open(context, screen, team.Event, team.Post);
        await Eventually.Holds(() => team.App.Topics() > 0);
        await Eventually.Holds(() => shown.FindAll("h1").Count > 0);
        shown.FindAll(".ef-empty[role=alert], [data-testid=team-fault]").ShouldBeEmpty();

        await team.App.Read(db => db.Members.Where(m => m.Account == sam.Account).ExecuteDeleteAsync());
        team.App.Clock.Advance(TimeSpan.FromSeconds(5));

        // A read before it may have begun its pause only now.
        await shown.Shows(team.App, () => shown.FindAll(".ef-empty[role=alert], [data-testid=team-fault]").Count > 0);
        shown.Markup.ShouldNotContain("Autumn meetup");
        // Its seats are given back as well: a hall where nobody sits leaves memory.
        await team.Quiet();
    }

    [Theory]
    [MemberData(nameof(TeamScreens))]
    public async Task An_outage_leaves_what_is_shown_and_says_that_it_may_be_old(Type screen)
    {
        await using var team = await Team();
        await using var context = Screens.For(team.App, team.Owner);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        var note = context.Render<FreshnessNote>();
        var shown = Open(context, screen, team.Event, team.Post);
        await Eventually.Holds(() => shown.FindAll("h1").Count > 0);
        var heading = shown.Find("h1").TextContent;

        runs.IsAway = true;
        await note.Shows(team.App, () => note.All("not-up-to-date").Count == 1);
        shown.Find("h1").TextContent.ShouldBe(heading);
        shown.FindAll(".ef-empty[role=alert]").ShouldBeEmpty();

        runs.IsAway = false;
        await note.Shows(team.App, () => note.All("not-up-to-date").Count == 0);
        shown.Find("h1").TextContent.ShouldBe(heading);
    }

    [Fact]
    public async Task A_screen_that_is_opened_during_an_outage_comes_by_itself()
    {
        await using var team = await Team();
        await using var context = Screens.For(team.App, team.Owner);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        runs.IsAway = true;
        var shown = Open(context, typeof(EventDashboard), team.Event, team.Post);
        shown.FindAll("[role=alert]").ShouldBeEmpty();

        runs.IsAway = false;

        await shown.Shows(team.App, () => shown.All("attendance-inside").Count == 1);
    }

    [Fact]
    public async Task A_comment_that_is_sent_during_an_outage_stays_in_its_field()
    {
        await using var team = await Team();
        await using var context = Screens.For(team.App, team.Owner);
        var runs = context.Services.GetRequiredService<CountedRuns>();
        var shown = Open(context, typeof(CommentThread), team.Event, team.Post);
        await shown.Settles(() => shown.All("comment-compose").Count == 1);
        shown.Field("comment-compose").Input("Half a thought");

        runs.IsAway = true;
        shown.Field("comment-compose-submit").Click();
        await shown.Settles(() => shown.Markup.Contains("our database does not answer", StringComparison.Ordinal));
        shown.Field("comment-compose").GetAttribute("value").ShouldBe("Half a thought");

        runs.IsAway = false;
        shown.Field("comment-compose-submit").Click();
        await shown.Shows(team.App, () => shown.All("feed-comment").Count == 1);
    }

    private static IRenderedComponent<IComponent> Open(BunitContext context, Type screen, EventCard card, PostId post)
    {
        context
            .JSInterop.SetupModule("/js/desk.js")
            .Setup<DeskPage.DeskSettings>("attach", _ => true)
            .SetResult(new("tablet", IsMuted: true));
        context.Render<MudPopoverProvider>();
        var values = new Dictionary<string, object>
        {
            ["Organization"] = "tech-circle",
            ["Slug"] = card.Slug,
            ["Code"] = card.Code,
            ["Post"] = post,
            ["EventZone"] = card.Zone,
            ["Zone"] = card.Zone,
            ["Address"] = "http://localhost/organize/tech-circle",
        };
        return context.Render<IComponent>(builder =>
        {
            builder.OpenComponent(0, screen);
            foreach (var parameter in screen.GetProperties().Where(IsParameter))
            {
                var value =
                    parameter.Name == "Event"
                        ? parameter.PropertyType == typeof(Guid)
                            ? card.Id.Value
                            : card.Id
                        : values.GetValueOrDefault(parameter.Name);
                if (value is not null)
                {
                    builder.AddAttribute(1, parameter.Name, value);
                }
            }

            builder.CloseComponent();
        });
    }

    private static bool IsParameter(PropertyInfo property) =>
        property.GetCustomAttribute<ParameterAttribute>() is not null;

    private static async Task<TeamWithFeed> Team()
    {
        var app = await Screens.App();
        var owner = await app.Person("Olena");
        var card = await app.OpenEvent(owner);
        var post = PostId.New();
        await app.Do(new PublishPost(card.Id, post, "Doors open at nine."), owner);
        await app.DeliverOutbox();
        return new(app, owner, card, post);
    }

    private sealed record TeamWithFeed(TestApp App, Actor Owner, EventCard Event, PostId Post) : IAsyncDisposable
    {
        public Task<Actor> Add(string name) =>
            new TeamAtWork(App, Owner, Event.Organization, "tech-circle").Add(name, "Manager");

        /// <summary>Waits until nobody listens to anything, and halls where nobody sits have left memory.</summary>
        public Task Quiet() =>
            Eventually.Holds(() =>
            {
                App.Clock.Advance(TimeSpan.FromMinutes(1));
                return App.Topics() == 0;
            });

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
