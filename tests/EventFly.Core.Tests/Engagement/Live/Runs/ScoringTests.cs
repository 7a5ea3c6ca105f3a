using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Quizzes;
using EventFly.Core.Engagement.Live.Runs;
using EventFly.Core.Kernel;

namespace EventFly.Core.Tests.Engagement.Live.Runs;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(0, 1_000)]
    [InlineData(2, 967)]
    [InlineData(15, 750)]
    [InlineData(30, 500)]
    [InlineData(30.4, 500)]
    public void A_right_answer_earns_by_the_published_formula_and_never_under_half(double seconds, int points) =>
        Points(PollKind.Choice, new Marking("1", 30, QuizPoints.Standard), "1", seconds).ShouldBe(points);

    [Fact]
    public void A_wrong_one_earns_nothing_and_never_less() =>
        Points(PollKind.Choice, new Marking("1", 30, QuizPoints.Standard), "0", 45).ShouldBe(0);

    [Fact]
    public void Doubled_is_twice_and_none_is_none()
    {
        Points(PollKind.Choice, new Marking("1", 30, QuizPoints.Doubled), "1", 15).ShouldBe(1_500);
        Points(PollKind.Choice, new Marking("1", 30, QuizPoints.None), "1", 0).ShouldBe(0);
    }

    [Fact]
    public void Without_a_limit_or_without_speed_a_right_answer_earns_all()
    {
        Points(PollKind.Choice, new Marking("1", 0, QuizPoints.Standard), "1", 500).ShouldBe(1_000);
        Points(PollKind.Choice, new Marking("1", 30, QuizPoints.Standard) { RewardsSpeed = false }, "1", 29)
            .ShouldBe(1_000);
    }

    [Fact]
    public void Whoever_needs_twice_the_time_is_measured_against_it() =>
        Scoring
            .Points(
                PollKind.Choice,
                new Marking("1", 30, QuizPoints.Standard),
                new Answer("1"),
                TimeSpan.FromSeconds(30),
                2
            )
            .ShouldBe(750);

    [Theory]
    [InlineData(PollKind.Multiple, "0,2", "0,2", 1)]
    [InlineData(PollKind.Multiple, "0,2", "0", 0.5)]
    [InlineData(PollKind.Multiple, "0,2", "0,1,2", 0)]
    [InlineData(PollKind.Choice, "0,2", "2", 1)]
    [InlineData(PollKind.Ranking, "2,0,1", "2,0,1", 1)]
    [InlineData(PollKind.Ranking, "2,0,1", "2,1,0", 0)]
    [InlineData(PollKind.OpenText, "Danube\nDonau", " donau ", 1)]
    [InlineData(PollKind.OpenText, "Danube\nDonau", "Dona", 0)]
    [InlineData(PollKind.Numeric, "2850", "2860.5", 1)]
    [InlineData(PollKind.Numeric, "2850", "2861", 0)]
    public void Each_kind_knows_what_is_right(PollKind kind, string right, string answer, double rightness) =>
        Scoring
            .Rightness(kind, new Marking(right, 30, QuizPoints.Standard) { Tolerance = 10.5m }, new Answer(answer))
            .ShouldBe(rightness);

    [Fact]
    public void Points_come_first_then_the_shorter_time_and_then_a_rank_is_shared()
    {
        var (ada, ben, cleo, dan) = (
            ParticipantId.New(),
            ParticipantId.New(),
            ParticipantId.New(),
            ParticipantId.New()
        );

        var board = Scoreboard
            .Empty.After([Scored(ada, 900, 3_000), Scored(ben, 900, 2_000), Scored(cleo, 950, 9_000)], 20_000, false)
            .After([Scored(ada, 100, 1_000), Scored(ben, 100, 2_000), Scored(dan, 1_000, 100)], 20_000, false);

        board.Ranking.Select(s => s.Value.Rank).ShouldBe([1, 1, 3, 4]);
        (board.Of(ada)!.Rank, board.Of(ben)!.Rank).ShouldBe((1, 1), "same points in the same time");
        board
            .Of(dan)!
            .ShouldSatisfyAllConditions(
                late => late.Points.ShouldBe(1_000),
                late => late.Milliseconds.ShouldBe(20_100, "a question that was missed counts in full"),
                late => late.Rank.ShouldBe(3),
                late => late.RankBefore.ShouldBeNull()
            );
        board
            .Of(cleo)!
            .ShouldSatisfyAllConditions(
                missed => missed.Gained.ShouldBe(0),
                missed => missed.RankBefore.ShouldBe(1),
                missed => missed.Rank.ShouldBe(4),
                missed => missed.WasRight.ShouldBeNull(),
                missed => missed.Streak.ShouldBe(0)
            );
    }

    [Fact]
    public void Those_without_points_share_the_last_place_however_fast_they_were()
    {
        var (ada, ben, cleo) = (ParticipantId.New(), ParticipantId.New(), ParticipantId.New());

        var board = Scoreboard.Empty.After(
            [Scored(ada, 0, 1_000), Scored(ben, 500, 9_000), Scored(cleo, 0, 2_000)],
            20_000,
            false
        );

        board.Of(ben)!.Rank.ShouldBe(1);
        (board.Of(ada)!.Rank, board.Of(cleo)!.Rank).ShouldBe((2, 2));
    }

    [Fact]
    public void A_streak_is_told_always_and_pays_only_where_it_was_agreed()
    {
        var ada = ParticipantId.New();
        var (plain, paid) = (Scoreboard.Empty, Scoreboard.Empty);
        for (var i = 0; i < 8; i++)
        {
            plain = plain.After([Scored(ada, 500, 1_000)], 20_000, rewardsStreaks: false);
            paid = paid.After([Scored(ada, 500, 1_000)], 20_000, rewardsStreaks: true);
        }

        (plain.Of(ada)!.Streak, plain.Of(ada)!.Points).ShouldBe((8, 4_000));
        paid.Of(ada)!.Points.ShouldBe(4_000 + 100 + 200 + 300 + 400 + 500 + 500 + 500);
        paid.After([new ScoredAnswer(ada, 0, 1_000, 0)], 20_000, true).Of(ada)!.Streak.ShouldBe(0);
    }

    private static int Points(PollKind kind, Marking marking, string answer, double seconds) =>
        Scoring.Points(kind, marking, new Answer(answer), TimeSpan.FromSeconds(seconds), 1);

    private static ScoredAnswer Scored(ParticipantId participant, int points, int milliseconds) =>
        new(participant, points, milliseconds, points > 0 ? 1 : 0);
}
