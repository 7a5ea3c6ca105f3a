using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace EventFly.Infrastructure.Markdown;

/// <summary>
/// Finds the at signs that stand among words: the parser comes by only where text is read as such, not in code, addresses or
/// behind a backslash. What stands within a link shows afterwards.
/// </summary>
internal sealed class AtSigns : IMarkdownExtension
{
    public static IReadOnlyList<int> In(MarkdownDocument document) =>
        [.. document.Descendants<AtSign>().Where(at => !IsInLink(at)).Select(at => at.Span.Start).Order()];

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private static bool IsInLink(AtSign at)
    {
        for (var around = at.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class AtSign : LeafInline;

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var place = processor.GetSourcePosition(slice.Start);
            processor.Inline = new AtSign { Span = new SourceSpan(place, place) };
            slice.SkipChar();
            return true;
        }
    }
}
