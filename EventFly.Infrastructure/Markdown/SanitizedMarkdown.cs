using System.Net;
using AngleSharp.Dom;
using EventFly.Core.Kernel;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace EventFly.Infrastructure.Markdown;

/// <summary>
/// Two locks on one door: Markdig writes no raw HTML, and whatever it wrote passes a short list of elements and
/// attributes.
/// </summary>
internal sealed class SanitizedMarkdown : IMarkdown
{
    private const int HeadingsBelow = 2;

    private static readonly MarkdownPipeline Pipeline = Syntax().Use<MentionChips>().Build();

    private static readonly MarkdownPipeline Reading = Syntax().UsePreciseSourceLocation().Use<AtSigns>().Build();

    private static readonly Dictionary<AccountId, string> Nobody = [];

    private static readonly HtmlSanitizer Sanitizer = Strict();

    public string ToHtml(string markdown, IReadOnlyDictionary<AccountId, string>? people = null)
    {
        try
        {
            return Formatted(markdown, people ?? Nobody);
        }
        catch (ArgumentException)
        {
            // The parser gives up where quotes, lists or brackets lie more than 128 deep in each other. Who reads a list of
            // texts shall not miss the others for one of them.
            return Sanitizer.Sanitize($"<p>{WebUtility.HtmlEncode(markdown).ReplaceLineEndings("<br>")}</p>");
        }
    }

    IReadOnlyList<int> IMarkdown.AtSigns(string markdown)
    {
        try
        {
            return AtSigns.In(Markdig.Markdown.Parse(markdown, Reading));
        }
        catch (ArgumentException)
        {
            // It will be shown flat, as it stands.
            return [];
        }
    }

    private static MarkdownPipelineBuilder Syntax() =>
        new MarkdownPipelineBuilder()
            .DisableHtml()
            .UseAutoLinks()
            .UsePipeTables()
            .UseEmphasisExtras()
            .UseSoftlineBreakAsHardlineBreak();

    private static string Formatted(string markdown, IReadOnlyDictionary<AccountId, string> people)
    {
        var context = new MarkdownParserContext { Properties = { [MentionChips.People] = people } };
        var document = Markdig.Markdown.Parse(markdown, Pipeline, context);
        // Whoever begins with a small heading, or leaves a size out, still gets an outline without holes.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var sizes = headings.Select(h => h.Level).Distinct().Order().ToList();
        var above = HeadingsBelow;
        foreach (var heading in headings)
        {
            above = Math.Min(Math.Min(6, HeadingsBelow + 1 + sizes.IndexOf(heading.Level)), above + 1);
            heading.Level = above;
        }

        return Sanitizer.Sanitize(document.ToHtml(Pipeline));
    }

    private static HtmlSanitizer Strict()
    {
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = Set(
                    "p br hr h3 h4 h5 h6 ul ol li blockquote pre code em strong del ins sub sup mark a "
                        + "table thead tbody tr th td span"
                ),
                AllowedAttributes = Set("href title start class"),
                AllowedSchemes = Set("http https mailto"),
                UriAttributes = Set("href"),
                AllowedCssProperties = Set(""),
                AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
            }
        );
        sanitizer.AllowedClasses.Add(MentionChips.Class);
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "a" } link)
            {
                // Readers wrote it, not us: search engines and the other page need not count it as ours.
                link.SetAttribute("rel", "nofollow ugc noopener");
            }
        };
        return sanitizer;
    }

    private static HashSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
