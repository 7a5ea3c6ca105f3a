using System.Globalization;
using EventFly.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Tests.Shell;

/// <summary>One vote is no votes, in both languages.</summary>
public sealed class CountedWordsTests
{
    [Theory]
    [InlineData("en", 0, "0 votes")]
    [InlineData("en", 1, "1 vote")]
    [InlineData("en", 2, "2 votes")]
    [InlineData("en", 12_345, "12,345 votes")]
    [InlineData("de", 1, "1 Stimme")]
    [InlineData("de", 12_345, "12.345 Stimmen")]
    public void A_count_chooses_its_sentence(string language, int votes, string said) =>
        In(language, words => words.Count(votes, "1 vote", "{0} votes")).ShouldBe(said);

    [Theory]
    [InlineData(1, "1 vote for: Why?")]
    [InlineData(3, "3 votes for: Why?")]
    public void What_is_said_beside_the_count_is_the_same_in_both(int votes, string said) =>
        In("en", words => words.Count(votes, "1 vote for: {1}", "{0} votes for: {1}", "Why?")).ShouldBe(said);

    private static string In(string language, Func<IStringLocalizer<Words>, string> say)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (new(language), new(language));
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            return say(services.GetRequiredService<IStringLocalizer<Words>>());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
