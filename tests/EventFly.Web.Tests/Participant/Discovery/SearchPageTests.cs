using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EventFly.Web.Tests.Participant.Discovery;

/// <summary>Searching by addresses and forms alone: no script runs here.</summary>
public sealed partial class SearchPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Each_filter_is_a_link_to_as_many_events_as_it_says()
    {
        using var browser = site.Browser();
        var page = await Page(browser, "/search?q=conference");
        var facets = Facet().Matches(page);

        facets.Count.ShouldBeGreaterThan(3);
        foreach (var facet in facets.Take(6))
        {
            var narrowed = await Page(browser, facet.Groups["to"].Value);
            Total(narrowed).ShouldBe(int.Parse(facet.Groups["count"].Value, CultureInfo.InvariantCulture), facet.Value);
            narrowed.ShouldContain("aria-label=\"Without ");
        }
    }

    [Fact]
    public async Task A_typing_error_is_forgiven_and_what_was_typed_can_be_searched_for()
    {
        using var browser = site.Browser();

        var page = await Page(browser, "/search?q=conferense");
        page.ShouldContain("Showing results for");
        Total(page).ShouldBeGreaterThan(10);
        var exactly = Exactly().Match(page).Groups["to"].Value;
        exactly.ShouldBe("/search?q=conferense&exact=true");
        (await Page(browser, exactly)).ShouldContain("Leave something out");
    }

    [Fact]
    public async Task Pages_go_on_without_repeating_an_event()
    {
        using var browser = site.Browser();
        var (address, seen) = ("/search?q=conference", new List<string>());
        var total = 0;
        while (address.Length > 0)
        {
            var page = await Page(browser, address);
            total = Total(page);
            seen.AddRange(Card().Matches(page).Select(m => m.Groups[1].Value));
            address = Next().Match(page).Groups["to"].Value;
        }

        seen.Count.ShouldBe(total);
        seen.Distinct().Count().ShouldBe(total);
        (await Page(browser, "/search?q=conference&page=9999")).ShouldContain("There is no such page");
    }

    [Fact]
    public async Task A_new_word_keeps_the_filters_and_the_filters_keep_the_word()
    {
        using var browser = site.Browser();
        var page = await Page(browser, "/search?q=quiz&kind=meetup&lang=en&max=20&currency=EUR&tag=quiz");

        page.ShouldContain("<input type=\"hidden\" name=\"kind\" value=\"meetup\"");
        page.ShouldContain("<input type=\"hidden\" name=\"q\" value=\"quiz\"");
        page.ShouldContain("name=\"max\" type=\"number\"");
        Total(page).ShouldBe(1);
    }

    [Theory]
    [InlineData("kind=nonsense&lang=xx&price=7&max=-1&currency=evil&sort=up&km=0&onsite=perhaps")]
    [InlineData("kind=1&price=Free,Paid&max=99999999999999999999999&lat=91&lon=200&page=-3&from=2026-13-40")]
    [InlineData("q=%00&where=%22NEAR(&tag=%ED%A0%80&until=x&exact=7")]
    [InlineData("q=%22%20AND%20*&sort=nearest&kind=%3Cscript%3E&currency=%3Cb")]
    public async Task Nonsense_in_an_address_is_ignored(string nonsense)
    {
        using var browser = site.Browser();

        var answer = await browser.GetAsync($"/search?{nonsense}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("<script>alert");
    }

    private static async Task<string> Page(HttpClient browser, string address) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(address));

    private static int Total(string page) =>
        int.Parse(TotalOf().Match(page).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<a href="(?<to>[^"]+)"[^>]*data-facet="[^"]+" data-count="(?<count>\d+)">""")]
    private static partial Regex Facet();

    [GeneratedRegex("""<a href="(?<to>[^"]+)" data-testid="search-exactly">""")]
    private static partial Regex Exactly();

    [GeneratedRegex("""rel="next" href="(?<to>[^"]+)">""")]
    private static partial Regex Next();

    [GeneratedRegex("""data-testid="event-card" data-slug="([^"]+)">""")]
    private static partial Regex Card();

    [GeneratedRegex("""data-total="(\d+)">""")]
    private static partial Regex TotalOf();
}
