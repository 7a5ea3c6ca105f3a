using EventFly.Core.Engagement.Contracts;
using EventFly.Core.Engagement.Live.Halls;
using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Persistence;
using EventFly.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventFly.Core.Tests.Engagement.Live.Polls;

/// <summary>Each kind of question takes its own kind of answer, and sums them up in its own way.</summary>
public sealed class PollKindsTests
{
    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Of_several_options_each_says_how_many_of_the_people_ticked_it(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Multiple, "A", "B", "C"));

        await hall.Answer(Answer.Options([2, 0]));
        await hall.Answer(Answer.Options([0]));

        var results = await hall.Results();
        results.Voters.ShouldBe(2);
        results.Options.Select(o => (o.Count, o.Share)).ShouldBe([(2, 100), (0, 0), (1, 50)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_ranking_gives_the_first_of_three_three_points(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Ranking, "A", "B", "C"));

        await hall.Answer(Answer.Options([1, 0, 2]));
        await hall.Answer(Answer.Options([1, 2, 0]));

        (await hall.Results()).Options.Select(o => o.Count).ShouldBe([3, 6, 3]);
        (await hall.Results()).Options[1].Share.ShouldBe(100, "everybody's first");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_rating_has_an_average_of_its_steps(DatabaseProvider database)
    {
        var draft = Draft(PollKind.Rating) with { Low = 0, High = 10 };
        await using var hall = await Hall.With(database, draft);

        await hall.Answer(Answer.Option(10));
        await hall.Answer(Answer.Option(7));

        var results = await hall.Results();
        results.Options.Count.ShouldBe(11);
        results.Numbers!.Average.ShouldBe(8.5m);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Estimates_that_are_the_same_number_count_together_however_they_were_typed(
        DatabaseProvider database
    )
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Numeric) with { Low = -5, High = 100 });

        await hall.Answer(new Answer("2.50"));
        await hall.Answer(new Answer("2.5"));
        await hall.Answer(new Answer("40"));
        await hall.Answer(new Answer("-5"));

        var numbers = (await hall.Results()).Numbers!;
        (numbers.Average, numbers.Median, numbers.Lowest, numbers.Highest).ShouldBe((10m, 2.5m, -5m, 40m));
        numbers.Bars.Select(b => (b.From, b.Count)).ShouldBe([(-5m, 1), (2.5m, 2), (40m, 1)]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task The_same_word_counts_together_and_hides_nothing_in_itself(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.WordCloud) with { MostAnswers = 2 });

        await hall.Answer(Answer.Of(["Coffee", "new  ideas"]));
        await hall.Answer(Answer.Of(["\u202ecoffee\u200b"]));

        (await hall.Results())
            .Words.Select(w => (w.Text, w.Count, w.Weight))
            .ShouldBe([("coffee", 2, 1), ("new ideas", 1, 0.5)]);
    }

    [Theory]
    [InlineData("NASA", "NASA", "nasa")]
    [InlineData("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿")]
    [InlineData("❤️", "❤️", "❤")]
    [InlineData("l’été", "l’été", "l'été")]
    [InlineData("Straße", "Straße", "STRASSE")]
    public async Task A_word_is_one_in_the_spelling_that_most_have_used(string shown, string twice, string once)
    {
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, Draft(PollKind.WordCloud));

        await hall.Answer(Answer.Of([once]));
        await hall.Answer(Answer.Of([twice]));
        await hall.Answer(Answer.Of([twice]));

        (await hall.Results()).Words.Select(w => (w.Text, w.Count)).ShouldBe([(shown, 3)]);
        await hall.App.Do(new HideAnswer(hall.Event.Id, hall.Poll, 1, shown, IsHidden: true));
        (await hall.Results()).Words.ShouldBeEmpty();
        await hall.Answer(Answer.Of([once.ToUpperInvariant()]));
        (await hall.Results()).Words.ShouldBeEmpty();
        await hall.App.Do(new HideAnswer(hall.Event.Id, hall.Poll, 1, shown, IsHidden: false));
        (await hall.Results()).Words.ShouldHaveSingleItem().Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_hidden_word_is_off_the_screens_and_on_the_trail_and_can_come_back()
    {
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, Draft(PollKind.OpenText));
        await hall.Answer(new Answer("Great evening"));
        await hall.Answer(new Answer("Something rude"));

        await hall.App.Do(new HideAnswer(hall.Event.Id, hall.Poll, 1, "Something rude", IsHidden: true));

        (await hall.Results()).Words.Select(w => w.Text).ShouldBe(["Great evening"]);
        (await hall.App.Read(db => db.Moderation.SingleAsync())).Detail.ShouldBe("Something rude");
        await hall.App.Do(new HideAnswer(hall.Event.Id, hall.Poll, 1, "Something rude", IsHidden: false));
        (await hall.Results()).Words.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(PollKind.Choice, "3", "engagement.no-such-option")]
    [InlineData(PollKind.Choice, "0,1", "engagement.no-such-option")]
    [InlineData(PollKind.Choice, "-1", "engagement.no-such-option")]
    [InlineData(PollKind.Choice, "", "engagement.no-such-option")]
    [InlineData(PollKind.Multiple, "0,7", "engagement.no-such-option")]
    [InlineData(PollKind.Multiple, "0,1,2", "engagement.too-many-answers")]
    [InlineData(PollKind.Ranking, "0,1", "engagement.rank-all")]
    [InlineData(PollKind.Ranking, "0,1,1", "engagement.rank-all")]
    [InlineData(PollKind.Rating, "5", "engagement.no-such-option")]
    [InlineData(PollKind.Numeric, "many", "engagement.no-number")]
    [InlineData(PollKind.Numeric, "1e99", "engagement.no-number")]
    [InlineData(PollKind.Numeric, "99999999999999999999", "engagement.no-number")]
    [InlineData(PollKind.WordCloud, "\u200b \n ", "engagement.no-words")]
    [InlineData(PollKind.WordCloud, "one\ntwo\nthree", "engagement.too-many-answers")]
    [InlineData(PollKind.OpenText, "", "engagement.no-words")]
    public async Task An_answer_of_another_kind_is_refused_with_the_way_out(PollKind kind, string answer, string code)
    {
        var draft = Draft(kind, "A", "B", "C") with { MostAnswers = 2 };
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, draft);

        (await hall.Ask(Hosting.Phone(), new Answer(answer))).Fault!.Code.ShouldBe(code);
        (await hall.Results()).Voters.ShouldBe(0);
    }

    [Fact]
    public async Task A_number_outside_of_the_range_is_told_the_range()
    {
        await using var hall = await Hall.With(
            DatabaseProvider.Sqlite,
            Draft(PollKind.Numeric) with
            {
                Low = 1,
                High = 9.5m,
            }
        );

        var refused = (await hall.Ask(Hosting.Phone(), new Answer("10"))).Fault!;

        refused.Sentence.ToString().ShouldBe("Type a number from 1 to 9.5.");
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Where_answers_may_change_the_last_one_counts_and_moves_the_tallies_with_it(
        DatabaseProvider database
    )
    {
        await using var hall = await Hall.With(
            database,
            Draft(PollKind.Multiple, "A", "B", "C") with
            {
                MayChange = true,
            }
        );
        var phone = Hosting.Phone();
        await hall.Answer(Answer.Option(0));

        (await hall.Ask(phone, Answer.Options([0, 1]))).Value.WasTaken.ShouldBeTrue();
        var changed = await hall.Ask(phone, Answer.Options([2]));

        changed.Value.ShouldBe(new VoteReceipt(new OwnAnswer(Answer.Option(2)), WasTaken: true));
        var results = await hall.Results();
        (results.Voters, string.Join(' ', results.Options.Select(o => o.Count))).ShouldBe((2, "1 0 1"));
        (await hall.App.Halls().Look(hall.Event.Id, Seat.Host, default))
            .Poll!.Options.Select(o => o.Count)
            .ShouldBe([1, 0, 1]);
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task Changing_ones_mind_a_hundred_times_at_once_leaves_one_ballot_and_tallies_that_agree(
        DatabaseProvider database
    )
    {
        await using var hall = await Hall.With(
            database,
            Draft(PollKind.Choice, "A", "B", "C") with
            {
                MayChange = true,
            }
        );
        var phones = Enumerable.Range(0, 20).Select(_ => Hosting.Phone()).ToList();

        await Task.WhenAll(
            from turn in Enumerable.Range(0, 10)
            from phone in phones
            select Task.Run(() => hall.Ask(phone, Answer.Option(turn % 3)))
        );

        var ballots = await hall.App.Read(db => db.Ballots.ToListAsync());
        ballots.Count.ShouldBe(20);
        var results = await hall.Results();
        results.Voters.ShouldBe(20);
        results
            .Options.Select(o => o.Count)
            .ShouldBe(Enumerable.Range(0, 3).Select(i => ballots.Count(b => b.Answer == $"{i}")));
        (await hall.App.Halls().Look(hall.Event.Id, Seat.Host, default))
            .Poll!.Options.Select(o => o.Count)
            .ShouldBe(results.Options.Select(o => o.Count));
    }

    [Theory]
    [MemberData(nameof(Databases.Reachable), MemberType = typeof(Databases))]
    public async Task A_new_round_starts_from_zero_and_the_one_before_can_be_compared(DatabaseProvider database)
    {
        await using var hall = await Hall.With(database, Draft(PollKind.Choice, "A", "B"));
        var phone = Hosting.Phone();
        await hall.Ask(phone, Answer.Option(0));
        (await hall.App.UseCases.Run(Actor.System, new StartRound(hall.Event.Id, hall.Poll))).Fault!.Code.ShouldBe(
            "engagement.poll-still-open"
        );
        await hall.App.Do(new ClosePoll(hall.Event.Id, hall.Poll));

        await hall.App.Do(new StartRound(hall.Event.Id, hall.Poll));
        (await hall.Ask(phone, Answer.Option(1), round: 1)).Fault.ShouldBeNull("what counted then is told");
        (await hall.Ask(phone, Answer.Option(1), round: 2)).Value.WasTaken.ShouldBeTrue();

        var report = await hall.App.Do(new ReadResults(hall.Event.Id, hall.Poll));
        report.Rounds.Select(r => r.Round).ShouldBe([2, 1]);
        report.Rounds[0].Results.Options.Select(o => o.Count).ShouldBe([0, 1]);
        report.Rounds[1].Results.Options.Select(o => o.Count).ShouldBe([1, 0]);
    }

    [Fact]
    public async Task A_poll_that_is_opened_again_goes_on_where_it_was()
    {
        await using var hall = await Hall.With(DatabaseProvider.Sqlite, Draft(PollKind.Choice, "A", "B"));
        await hall.Answer(Answer.Option(0));
        await hall.App.Do(new ClosePoll(hall.Event.Id, hall.Poll));

        await hall.App.Do(new OpenPoll(hall.Event.Id, hall.Poll));
        await hall.Answer(Answer.Option(0));

        (await hall.Results()).Options[0].Count.ShouldBe(2);
    }

    internal static PollDraft Draft(PollKind kind, params string[] options) =>
        new("What do you think?", options, ResultsShown.WhileOpen) { Kind = kind };

    internal sealed class Hall(TestApp app, EventCard card, PollId poll) : IAsyncDisposable
    {
        public TestApp App => app;

        public EventCard Event => card;

        public PollId Poll => poll;

        public static async Task<Hall> With(DatabaseProvider database, PollDraft draft)
        {
            var app = await TestApp.Start(database);
            var card = await app.Event(await app.Person("Olena"));
            return new Hall(app, card, await app.OpenPoll(card, draft));
        }

        public Task<Result<VoteReceipt>> Ask(Actor phone, Answer answer, int round = 1) =>
            app.Vote(card, poll, phone, answer, round);

        /// <summary>Somebody else answers, and it counts.</summary>
        public async Task Answer(Answer answer) => (await Ask(Hosting.Phone(), answer)).Value.WasTaken.ShouldBeTrue();

        public async Task<PollResults> Results() => (await app.Do(new ReadResults(card.Id, poll))).Latest;

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
