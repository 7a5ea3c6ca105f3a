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

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseSoftlineBreakAsHardlineBreak()
        .Use<MentionChips>()
        .Build();

    private static readonly Dictionary<AccountId, string> Nobody = [];

    private static readonly HtmlSanitizer Sanitizer = Strict();

    public string ToHtml(string markdown, IReadOnlyDictionary<AccountId, string>? people = null)
    {
        var context = new MarkdownParserContext { Properties = { [MentionChips.People] = people ?? Nobody } };
        var document = Markdig.Markdown.Parse(markdown, Pipeline, context);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + HeadingsBelow);
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
