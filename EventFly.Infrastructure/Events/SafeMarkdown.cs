using EventFly.Core.Kernel;
using Ganss.Xss;
using Markdig;

namespace EventFly.Infrastructure.Events;

/// <summary>Markdig writes the HTML, HtmlSanitizer takes out whatever could act.</summary>
internal sealed class SafeMarkdown : IMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseAutoLinks()
        .UsePipeTables()
        .UseEmphasisExtras()
        .Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    public string ToSafeHtml(string markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? "" : Sanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline));

    private static HtmlSanitizer MakeSanitizer()
    {
        string[] tags =
        [
            .. "p br hr strong em del sub sup mark ins code pre blockquote ul ol li a".Split(' '),
            .. "h2 h3 h4 h5 h6 table thead tbody tr th td".Split(' '),
        ];
        var sanitizer = new HtmlSanitizer(
            new HtmlSanitizerOptions
            {
                AllowedTags = tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
                AllowedAttributes = new HashSet<string>(
                    ["href", "title", "start", "rel"],
                    StringComparer.OrdinalIgnoreCase
                ),
                AllowedSchemes = new HashSet<string>(["https", "http", "mailto"], StringComparer.OrdinalIgnoreCase),
                UriAttributes = new HashSet<string>(["href"], StringComparer.OrdinalIgnoreCase),
            }
        );
        // The page has its own h1; and what strangers link to gets neither our reference nor our weight.
        sanitizer.KeepChildNodes = true;
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is AngleSharp.Html.Dom.IHtmlAnchorElement link)
            {
                link.SetAttribute("rel", "nofollow ugc noopener");
            }
        };
        return sanitizer;
    }
}
