using EventFly.Core.Engagement.Live.Polls;
using EventFly.Core.Engagement.Live.Polls.Results;
using EventFly.Web.Shell.Widgets;

namespace EventFly.Web.Tests.Shell;

public sealed class PollLookTests
{
    [Fact]
    public void Between_two_columns_of_single_numbers_is_in_between()
    {
        NumberBar[] bars = [new(0, 0, 1, 1), new(10, 10, 1, 1)];

        NumberAxis.At(bars, 0).ShouldBe(25);
        NumberAxis.At(bars, 5).ShouldBe(50);
        NumberAxis.At(bars, 10).ShouldBe(75);
    }

    [Fact]
    public void In_columns_that_cover_ranges_the_whole_width_is_the_scale()
    {
        NumberBar[] bars = [new(0, 10, 1, 1), new(10, 20, 1, 1)];

        NumberAxis.At(bars, 0).ShouldBe(0);
        NumberAxis.At(bars, 15).ShouldBe(75);
        NumberAxis.At(bars, 20).ShouldBe(100);
    }

    [Fact]
    public void Sixty_long_words_do_not_all_fit_on_the_big_screen_and_the_most_frequent_do()
    {
        var words = Enumerable
            .Range(0, 60)
            .Select(i => new WordView($"{i:00}-a-word-of-thirty-letters---", 60 - i, (60 - i) / 60.0))
            .ToList();
        var order = words.Select(w => w.Text).Reverse().ToList();

        var cloud = WordCloud.Of(words, order, isStage: true);

        cloud.Density.ShouldBe(2);
        // Words of thirty letters stand one to a line, and the screen has about eight lines.
        cloud.Words.Count.ShouldBeInRange(5, 10);
        cloud.Words.Select(w => w.Word).ShouldBe(words.Take(cloud.Words.Count).Reverse());
        WordCloud.Of(words, order, isStage: false).Words.Count.ShouldBe(60);
    }

    [Fact]
    public void What_was_said_once_is_not_shouted()
    {
        WordView[] words = [new("tea", 1, 1), new("coffee", 1, 1)];

        WordCloud.Of(words, ["tea", "coffee"], true).Words.ShouldAllBe(w => w.Size == 2);
    }

    [Fact]
    public void A_wall_shows_what_fits_and_always_something()
    {
        var long280 = new WordView(new string('x', 280), 2, 1);
        var short10 = Enumerable.Range(0, 30).Select(i => new WordView($"short {i}", 1, 0.5)).ToList();

        TextWall.Of([long280, .. short10], isStage: true).Texts.Count.ShouldBeInRange(1, 3);
        TextWall.Of(short10, isStage: true).Texts.Count.ShouldBeInRange(6, 12);
        TextWall.Of(short10, isStage: false).Texts.Count.ShouldBe(30);
    }

    [Fact]
    public void Equal_points_share_a_place()
    {
        OptionView[] options = [new(1, "A", null, 3, 0, 0), new(2, "B", null, 5, 0, 0), new(3, "C", null, 3, 0, 0)];

        options.Select(o => PollLook.PlaceOf(o, options)).ShouldBe([2, 1, 2]);
        PollLook.InOrder(PollKind.Ranking, options).Select(o => o.Text).ShouldBe(["B", "A", "C"]);
        PollLook.InOrder(PollKind.Choice, options).Select(o => o.Text).ShouldBe(["A", "B", "C"]);
    }
}
