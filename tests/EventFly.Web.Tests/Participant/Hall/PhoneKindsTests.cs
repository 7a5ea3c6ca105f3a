using Bunit;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Events.Contracts;
using EventFly.Testing;
using EventFly.Web.Participant.Hall;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Web.Tests.Participant.Hall;

/// <summary>Every kind of question on a phone: answered, counted, and shown again.</summary>
public sealed class PhoneKindsTests
{
    public static TheoryData<PollKind, string, string[]> Kinds =>
        new()
        {
            { PollKind.Choice, "1", ["0", "1", "0"] },
            { PollKind.TrueFalse, "1", ["0", "1"] },
            { PollKind.Image, "1", ["0", "1", "0"] },
            { PollKind.Rating, "1", ["0", "1", "0", "0", "0"] },
            { PollKind.Multiple, "0,2", ["1", "0", "1"] },
            { PollKind.Ranking, "2,0,1", ["3", "2", "1"] },
            { PollKind.Numeric, "2.5", ["1"] },
            { PollKind.WordCloud, "Coffee\nnew ideas", ["1", "1"] },
            { PollKind.OpenText, "More breaks", ["1"] },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_answer_is_counted_and_shown(PollKind kind, string stored, string[] counts)
    {
        await using var hall = await Hall.With(Draft(kind));
        var phone = hall.Phone();

        Answer(phone, kind);

        await phone.Shows(hall.App, () => phone.Counts().SequenceEqual(counts));
        phone.Text("vote-status").ShouldBe("Your vote is counted. 1 so far.");
        (await hall.App.Read(db => db.Ballots.SingleAsync())).Answer.ShouldBe(stored);
        ShowsOwn(phone, kind).ShouldBeTrue(phone.Markup);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_an_anonymous_answer_nothing_is_on_the_phone_or_in_the_database(
        PollKind kind,
        string stored,
        string[] counts
    )
    {
        await using var hall = await Hall.With(Draft(kind) with { Privacy = PollPrivacy.Anonymous });
        var phone = hall.Phone();
        phone.Find(".ef-how").TextContent.ShouldContain("Anonymous");

        Answer(phone, kind);

        await phone.Shows(hall.App, () => phone.Counts().SequenceEqual(counts));
        phone.Text("vote-status").ShouldBe("Your answer is counted. Nobody can see which one is yours.");
        ShowsOwn(phone, kind).ShouldBeFalse(phone.Markup);
        (await hall.App.Read(db => db.Ballots.SingleAsync())).Answer.ShouldBeNull($"and not '{stored}'");
    }

    [Theory]
    [InlineData("a lot", "Type a number, such as 12 or 2.5.")]
    [InlineData("11", "Type a number from 0 to 10.")]
    public async Task A_refused_number_stays_in_its_field_and_says_why(string typed, string why)
    {
        await using var hall = await Hall.With(Draft(PollKind.Numeric));
        var phone = hall.Phone();

        Number(phone, typed);

        await phone.Shows(hall.App, () => phone.Text("vote-status") == why);
        phone.Field("poll-number").GetAttribute("value").ShouldBe(typed);
        phone.Field("poll-number").GetAttribute("aria-invalid").ShouldBe("true");
        Number(phone, "7");
        await phone.Shows(hall.App, () => phone.Counts().SequenceEqual(["1"]));
    }

    [Fact]
    public async Task What_was_typed_stays_while_the_hall_moves()
    {
        await using var hall = await Hall.With(Draft(PollKind.OpenText));
        var phone = hall.Phone();
        phone.Field("poll-text").Change("Half a thou");

        hall.Phone();
        await phone.Shows(hall.App, () => phone.Text("live-present") == "2");

        phone.Field("poll-text").GetAttribute("value").ShouldBe("Half a thou");
    }

    [Fact]
    public async Task One_more_than_may_be_chosen_is_not_taken_and_the_others_stay()
    {
        await using var hall = await Hall.With(Draft(PollKind.Multiple) with { MostAnswers = 2 });
        var phone = hall.Phone();

        for (var option = 0; option < 3; option++)
        {
            phone.All("poll-vote")[option].Click();
        }

        phone.Text("vote-status").ShouldBe("Choose at most 2.");
        Pressed(phone).ShouldBe(["true", "true", "false"]);
        phone.All("poll-vote")[0].Click();
        phone.All("poll-vote")[2].Click();
        Pressed(phone).ShouldBe(["false", "true", "true"]);
        (await hall.App.Read(db => db.Ballots.CountAsync())).ShouldBe(0, "nothing is sent before it is sent");
    }

    [Fact]
    public async Task A_ranking_can_be_taken_back_and_moved_with_the_keyboard()
    {
        await using var hall = await Hall.With(Draft(PollKind.Ranking));
        var phone = hall.Phone();

        await phone.InvokeAsync(() => Rank(phone, 0, 1, 2));
        Places(phone).ShouldBe(["1", "2", "3"]);
        await phone.InvokeAsync(() => Rank(phone, 0));
        Places(phone).ShouldBe([null, "1", "2"]);
        await phone.InvokeAsync(() => phone.Find("[data-testid=poll-send]").Click());
        await phone.Shows(hall.App, () => phone.Text("vote-status") == "Put all options in your order, then send it.");

        await phone.InvokeAsync(() => Rank(phone, 0));
        await phone.InvokeAsync(() => phone.Find("[aria-label='Move A up']").Click());
        Places(phone).ShouldBe(["2", "1", "3"]);
        await phone.InvokeAsync(() => phone.Find("[data-testid=poll-send]").Click());
        await phone.Shows(hall.App, () => phone.All("poll-result").Count == 3);
        (await hall.App.Read(db => db.Ballots.SingleAsync())).Answer.ShouldBe("1,0,2");
    }

    [Fact]
    public async Task An_answer_that_may_change_is_changed_and_counts_once()
    {
        await using var hall = await Hall.With(Draft(PollKind.Numeric) with { MayChange = true });
        var phone = hall.Phone();
        Number(phone, "3");
        await phone.Shows(hall.App, () => phone.All("poll-change").Count == 1);

        phone.Find("[data-testid=poll-change]").Click();
        phone.Field("poll-number").GetAttribute("value").ShouldBe("3");
        phone.Text("vote-status").ShouldBe("Your earlier answer counts until you send another.");
        Number(phone, "8");

        await phone.Shows(hall.App, () => phone.Text("own-answer") == "Your answer: 8 km");
        var results = (await hall.App.Do(new ReadResults(hall.Event.Id, hall.Poll))).Latest;
        (results.Voters, results.Numbers!.Average).ShouldBe((1, 8m));
    }

    [Fact]
    public async Task Where_answers_are_final_there_is_nothing_to_change_them_with()
    {
        await using var hall = await Hall.With(Draft(PollKind.Choice));
        var phone = hall.Phone();

        Answer(phone, PollKind.Choice);

        await phone.Shows(hall.App, () => phone.All("poll-result").Count == 3);
        phone.All("poll-change").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_poll_with_names_asks_for_one_and_then_sends_what_was_answered()
    {
        await using var hall = await Hall.With(Draft(PollKind.OpenText) with { Privacy = PollPrivacy.Named });
        var phone = hall.Phone();

        Answer(phone, PollKind.OpenText);
        await phone.Shows(hall.App, () => phone.All("nickname-text").Count == 1);
        phone.Field("poll-text").GetAttribute("value").ShouldBe("More breaks");
        (await hall.App.Read(db => db.Ballots.CountAsync())).ShouldBe(0);
        phone.Field("nickname-text").Input("Ada");
        phone.Find("[data-testid=nickname-form]").Submit();

        await phone.Shows(hall.App, () => phone.Counts().SequenceEqual(["1"]));
        phone.All("nickname-text").ShouldBeEmpty();
    }

    private static PollDraft Draft(PollKind kind) =>
        new(
            "What do you think?",
            kind is PollKind.TrueFalse ? ["True", "False"] : ["A", "B", "C"],
            ResultsShown.WhileOpen
        )
        {
            Kind = kind,
            MostAnswers = kind is PollKind.WordCloud ? 2 : 0,
            Low = kind is PollKind.Numeric ? 0 : null,
            High = kind is PollKind.Numeric ? 10 : null,
            Unit = kind is PollKind.Numeric ? "km" : "",
            Pictures = kind is PollKind.Image ? ["/a.webp", "/b.webp", "/c.webp"] : [],
        };

    private static void Answer(IRenderedComponent<LivePhone> phone, PollKind kind)
    {
        switch (kind)
        {
            case PollKind.Multiple:
                phone.All("poll-vote")[2].Click();
                phone.All("poll-vote")[0].Click();
                phone.Find("[data-testid=poll-send]").Click();
                break;
            case PollKind.Ranking:
                Rank(phone, 2, 0, 1);
                phone.Find("[data-testid=poll-send]").Click();
                break;
            case PollKind.Numeric:
                Number(phone, "2,50");
                break;
            case PollKind.WordCloud:
                phone.All("poll-word")[0].Change("Coffee");
                phone.All("poll-word")[1].Change(" new  ideas");
                phone.Find("form").Submit();
                break;
            case PollKind.OpenText:
                phone.Field("poll-text").Change("More breaks");
                phone.Find("form").Submit();
                break;
            default:
                phone.All("poll-vote")[1].Click();
                break;
        }
    }

    private static void Number(IRenderedComponent<LivePhone> phone, string typed)
    {
        phone.Field("poll-number").Change(typed);
        phone.Find("form").Submit();
    }

    private static void Rank(IRenderedComponent<LivePhone> phone, params int[] positions)
    {
        foreach (var position in positions)
        {
            phone.All("poll-rank")[position].Click();
        }
    }

    private static IEnumerable<string?> Places(IRenderedComponent<LivePhone> phone) =>
        phone.All("poll-rank").Select(r => r.GetAttribute("data-place"));

    private static IEnumerable<string?> Pressed(IRenderedComponent<LivePhone> phone) =>
        phone.All("poll-vote").Select(r => r.GetAttribute("aria-pressed"));

    private static bool ShowsOwn(IRenderedComponent<LivePhone> phone, PollKind kind) =>
        kind switch
        {
            PollKind.Rating => phone.FindAll(".ef-col-own").Count > 0,
            PollKind.Choice or PollKind.TrueFalse or PollKind.Image or PollKind.Multiple => phone
                .FindAll(".ef-mine")
                .Count > 0,
            _ => phone.All("own-answer").Count > 0,
        };

    private sealed class Hall(TestApp app, EventCard card) : IAsyncDisposable
    {
        private readonly List<BunitContext> _phones = [];

        public TestApp App => app;

        public EventCard Event => card;

        public Core.Engagement.Contracts.PollId Poll { get; private init; }

        public static async Task<Hall> With(PollDraft draft)
        {
            var app = await Screens.App();
            var card = await app.Event(await app.Person("Olena"));
            return new Hall(app, card) { Poll = await app.OpenPoll(card, draft) };
        }

        public IRenderedComponent<LivePhone> Phone()
        {
            var context = Screens.For(app, Hosting.Phone());
            _phones.Add(context);
            context.SetRendererInfo(new RendererInfo("Server", isInteractive: true));
            return context.Render<LivePhone>(p => p.Add(s => s.Event, card.Id.Value).Add(s => s.Title, card.Title));
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var phone in _phones)
            {
                await phone.DisposeAsync();
            }

            await app.DisposeAsync();
        }
    }
}
