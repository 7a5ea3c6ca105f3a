using EventFly.Web.Shell.Feed;

namespace EventFly.Web.Tests.Shell;

public sealed class MentionQueryTests
{
    [Theory]
    [InlineData("@", "")]
    [InlineData("Ask @ol", "ol")]
    [InlineData("(@Olena K", "Olena K")]
    [InlineData("Hi\n@o", "o")]
    public void Behind_an_at_sign_somebody_is_meant(string text, string typed)
    {
        var at = MentionQuery.Before(text, text.Length).ShouldNotBeNull();

        text[(at + 1)..].ShouldBe(typed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("olena@example")]
    [InlineData("@ alone")]
    [InlineData("@Olena and so on it goes")]
    [InlineData("@Olena\nnext line")]
    public void Elsewhere_nobody_is(string text) => MentionQuery.Before(text, text.Length).ShouldBeNull();

    [Theory]
    [InlineData("", "a", 1)]
    [InlineData("Hello world", "Hello @world", 7)]
    [InlineData("Hello", "Hell", 4)]
    [InlineData("aa", "aaa", 1)]
    public void The_caret_stands_behind_what_was_typed(string before, string after, int caret) =>
        MentionQuery.CaretAfter(before, after).ShouldBe(caret);
}
