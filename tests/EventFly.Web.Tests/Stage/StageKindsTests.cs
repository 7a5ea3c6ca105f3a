using Bunit;
using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Stage;

namespace EventFly.Web.Tests.Stage;

/// <summary>Every kind of question on the big screen.</summary>
public sealed class StageKindsTests
{
    [Fact]
    public async Task A_rating_shows_its_average_and_every_step()
    {
        await using var hall = await Hall.With(Draft(PollKind.Rating));

        await hall.Answer("4");
        await hall.Answer("1");

        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().SequenceEqual(["0", "1", "0", "0", "1"]));
        hall.Stage.Text("poll-average").ShouldBe("3.5");
    }

    [Fact]
    public async Task Estimates_stand_in_columns_with_average_and_median()
    {
        await using var hall = await Hall.With(Draft(PollKind.Numeric));

        foreach (var number in new[] { "1", "2", "9" })
        {
            await hall.Answer(number);
        }

        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().SequenceEqual(["1", "1", "1"]));
        hall.Stage.Text("poll-average").ShouldBe("4 km");
        hall.Stage.Find(".ef-median dd").TextContent.ShouldBe("2 km");
        hall.Stage.Find(".ef-mark-median").GetAttribute("style").ShouldBe("--x:50.0");
    }

    [Fact]
    public async Task A_ranking_stands_best_first_and_equal_points_share_a_place()
    {
        await using var hall = await Hall.With(Draft(PollKind.Ranking));

        await hall.Answer("2,0,1");
        await hall.Answer("2,1,0");

        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().SequenceEqual(["6", "3", "3"]));
        hall.Stage.FindAll(".ef-stage-num b").Select(b => b.TextContent).ShouldBe(["1.", "2.", "2."]);
    }

    [Fact]
    public async Task A_word_grows_where_it_stands()
    {
        await using var hall = await Hall.With(Draft(PollKind.WordCloud));
        await hall.Answer("tea");
        await hall.Stage.Shows(hall.App, () => Words(hall).SequenceEqual(["tea"]));
        await hall.Answer("coffee");
        await hall.Stage.Shows(hall.App, () => Words(hall).SequenceEqual(["tea", "coffee"]));

        await hall.Answer("coffee");
        await hall.Answer("coffee");
        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().SequenceEqual(["1", "3"]));

        Words(hall).ShouldBe(["tea", "coffee"]);
        hall.Stage.All("poll-result").Select(w => w.ClassName).ShouldBe(["ef-w2", "ef-w5"]);
    }

    [Theory]
    [InlineData(PollKind.Rating, "4")]
    [InlineData(PollKind.Numeric, "7")]
    [InlineData(PollKind.WordCloud, "secretword")]
    [InlineData(PollKind.OpenText, "secretword")]
    public async Task Hidden_answers_are_not_in_the_page_in_any_form(PollKind kind, string answer)
    {
        await using var hall = await Hall.With(Draft(kind) with { ResultsShown = ResultsShown.WhenRevealed });

        await hall.Answer(answer);
        await hall.Stage.Shows(
            hall.App,
            () => hall.Stage.Find(".ef-stage-foot").TextContent.Contains("1vote cast", StringComparison.Ordinal)
        );

        hall.Stage.Counts().ShouldAllBe(count => count == "0");
        hall.Stage.All("poll-average").ShouldBeEmpty();
        hall.Stage.Markup.ShouldNotContain("secretword");
        await hall.App.Do(new RevealPoll(hall.Event.Id, hall.Poll));
        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().Contains("1"));
    }

    [Fact]
    public async Task What_the_host_hides_leaves_the_screen_at_once()
    {
        await using var hall = await Hall.With(Draft(PollKind.OpenText));
        await hall.Answer("Great evening");
        await hall.Answer("Something rude");
        await hall.Stage.Shows(hall.App, () => hall.Stage.All("poll-result").Count == 2);

        await hall.App.Do(new HideAnswer(hall.Event.Id, hall.Poll, 1, "Something rude", IsHidden: true));

        await hall.Stage.Shows(hall.App, () => hall.Stage.All("poll-result").Count == 1);
        hall.Stage.Markup.ShouldNotContain("Something rude");
    }

    [Fact]
    public async Task Those_who_listen_hear_phases_at_once_and_counts_now_and_then()
    {
        await using var hall = await Hall.With(Draft(PollKind.Choice));
        hall.Stage.Text("stage-votes").ShouldBe("");

        await hall.Answer("0");
        await hall.Stage.Shows(hall.App, () => hall.Stage.Counts().First() == "1");
        hall.App.Clock.Advance(TimeSpan.FromSeconds(11));
        await hall.Answer("0");
        await hall.Stage.Shows(hall.App, () => hall.Stage.Text("stage-votes") == "2 votes");

        await hall.App.Do(new ClosePoll(hall.Event.Id, hall.Poll));
        await hall.Stage.Shows(
            hall.App,
            () => hall.Stage.Text("stage-phase") == "The result of 2 votes is on the screen."
        );
    }

    private static IEnumerable<string?> Words(Hall hall) =>
        hall.Stage.All("poll-result").Select(w => w.GetAttribute("data-option"));

    private static PollDraft Draft(PollKind kind) =>
        new("What do you think?", ["A", "B", "C"], ResultsShown.WhileOpen)
        {
            Kind = kind,
            Unit = kind is PollKind.Numeric ? "km" : "",
        };

    private sealed class Hall(TestApp app, EventCard card, BunitContext context) : IAsyncDisposable
    {
        public TestApp App => app;

        public EventCard Event => card;

        public PollId Poll { get; private init; }

        public required IRenderedComponent<StageScreen> Stage { get; init; }

        public static async Task<Hall> With(PollDraft draft)
        {
            var app = await Screens.App();
            var card = await app.Event(await app.Person("Olena"));
            var context = Screens.For(app, Hosting.Phone());
            var poll = await app.OpenPoll(card, draft);
            return new Hall(app, card, context) { Poll = poll, Stage = StageScreenTests.Open(context, card) };
        }

        public async Task Answer(string answer) =>
            (await app.Vote(card, Poll, Hosting.Phone(), new Answer(answer))).Fault.ShouldBeNull();

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
