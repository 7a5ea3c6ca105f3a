using EventFly.Infrastructure.Papers;

namespace EventFly.Infrastructure.Tests.Papers;

/// <summary>Hebrew letters stand for all that is written from right to left; what is expected is read from left to right, as on paper.</summary>
public sealed class DirectionsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc def", "abc def")]
    [InlineData("אבג", "גבא")]
    [InlineData("abc אבג def", "abc גבא def")]
    [InlineData("abc אבג דהו def", "abc והד גבא def")]
    [InlineData("אבג abc דהו", "והד abc גבא")]
    [InlineData("אבג 123 דהו", "והד 123 גבא")]
    [InlineData("אבג 12.50 abc", "abc 12.50 גבא")]
    [InlineData("price אבג 12.50 €", "price 12.50 גבא €")]
    [InlineData("2 tickets, אבג", "2 tickets, גבא")]
    [InlineData("for אבג, 3 tickets", "for 3 ,גבא tickets")]
    [InlineData("for \u2068אבג\u2069, 3 tickets", "for גבא, 3 tickets")]
    [InlineData("אבג \u2068abc!\u2069 דהו", "והד abc! גבא")]
    [InlineData("abc \u2067אבג 12\u2069 def", "abc 12 גבא def")]
    [InlineData("(אבג)", "(גבא)")]
    [InlineData("at 18:00 אבג", "at 18:00 גבא")]
    public void Each_letter_stands_where_its_reader_expects_it(string text, string onPaper) =>
        OnPaper(text).ShouldBe(onPaper);

    [Theory]
    [InlineData("abc אבג", false)]
    [InlineData("אבג abc", true)]
    [InlineData("12 אבג", true)]
    [InlineData("12", false)]
    [InlineData("\u2068אבג\u2069 abc", false)]
    public void A_paragraph_runs_as_its_first_letter_does(string text, bool isRightToLeft) =>
        Directions.IsRightToLeft(text).ShouldBe(isRightToLeft);

    /// <summary>Brackets are turned round by the shaper, which is told the direction; here they are turned by hand.</summary>
    private static string OnPaper(string text) =>
        string.Concat(
            Directions
                .Order(text, Directions.IsRightToLeft(text))
                .Select(run =>
                {
                    var piece = text[run.Start..run.End];
                    return run.IsRightToLeft ? string.Concat(piece.Reverse().Select(Turned)) : piece;
                })
        );

    private static char Turned(char c) =>
        c switch
        {
            '(' => ')',
            ')' => '(',
            _ => c,
        };
}
