using EventFly.Core.Kernel;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace EventFly.Infrastructure.Markdown;

/// <summary>
/// Reads mention tokens (<c>@{32 hex digits}</c>) as a part of the text, wherever text may stand, and writes the person's
/// present name as a chip. In code they stay what they are.
/// </summary>
internal sealed class MentionChips : IMarkdownExtension
{
    public const string Class = "ef-mention";

    /// <summary>Key of the names in the parser's context.</summary>
    public static readonly object People = new();

    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.Insert(0, new Renderer());

    private sealed class Mention(string? name) : LeafInline
    {
        public string? Name => name;
    }

    private sealed class Parser : InlineParser
    {
        private const int Digits = 32;

        public Parser() => OpeningCharacters = ['@'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var token = slice.AsSpan();
            if (
                token.Length < Digits + 3
                || token[1] != '{'
                || token[Digits + 2] != '}'
                || !Guid.TryParseExact(token.Slice(2, Digits), "n", out var id)
            )
            {
                return false;
            }

            var people = processor.Context?.Properties[People] as IReadOnlyDictionary<AccountId, string>;
            processor.Inline = new Mention(people?.GetValueOrDefault(new AccountId(id)));
            slice.Start += Digits + 3;
            return true;
        }
    }

    private sealed class Renderer : HtmlObjectRenderer<Mention>
    {
        protected override void Write(HtmlRenderer renderer, Mention mention)
        {
            if (!renderer.EnableHtmlForInline)
            {
                renderer.WriteEscape("@" + mention.Name);
                return;
            }

            renderer.Write($"<span class=\"{Class}\">@");
            renderer.WriteEscape(mention.Name ?? "–");
            renderer.Write("</span>");
        }
    }
}
