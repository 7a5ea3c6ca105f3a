using EventFly.Core.Registration.Feedback;

namespace EventFly.Core.Tests.Registration.Feedback;

public sealed class FeedbackFiguresTests
{
    [Fact]
    public void Three_times_five_stars_are_not_taken_for_certainty()
    {
        var mean = FeedbackFigures.Mean([0, 0, 0, 0, 3])!;

        mean.Value.ShouldBe(5);
        mean.Least.ShouldBe(2.754, 0.001);
        mean.Most.ShouldBe(5);
        mean.Count.ShouldBe(3);
    }

    [Fact]
    public void A_mean_of_ten_has_the_interval_that_is_computed_by_hand()
    {
        var mean = FeedbackFigures.Mean([1, 0, 0, 3, 6])!;

        mean.Value.ShouldBe(4.3, 1e-9);
        mean.Least.ShouldBe(3.061, 0.001);
        mean.Most.ShouldBe(4.817, 0.001);
    }

    [Fact]
    public void Five_for_three_between_and_two_against_are_thirty_give_or_take_fifty()
    {
        var score = FeedbackFigures.NetPromoters([0, 0, 0, 0, 0, 1, 1, 2, 1, 2, 3])!;

        score.Value.ShouldBe(30, 1e-9);
        score.Least.ShouldBe(-19.05, 0.01);
        score.Most.ShouldBe(65.20, 0.01);
    }

    [Fact]
    public void Nobody_is_no_figure_and_all_against_stays_within_the_scale()
    {
        FeedbackFigures.Mean([0, 0, 0, 0, 0]).ShouldBeNull();
        FeedbackFigures.NetPromoters(new int[11]).ShouldBeNull();
        var worst = FeedbackFigures.NetPromoters([4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])!;
        (worst.Value, worst.Least >= -100, worst.Most > -100).ShouldBe((-100, true, true));
    }

    [Fact]
    public void Words_count_once_for_a_comment_as_they_are_mostly_written_and_small_ones_not_at_all()
    {
        var words = CommentWords.Count([
            "The Workshops were great, great, GREAT!",
            "great workshops and the coffee",
            "Kaffee; the Übung was great",
            "Die Übung",
        ]);

        words.ShouldBe(
            [new UsedWord("great", 3), new UsedWord("Übung", 2), new UsedWord("Workshops", 2)],
            ignoreOrder: true
        );
    }
}
