namespace EventFly.Core.Kernel;

/// <summary>Makes what people wrote as Markdown safe to show to others.</summary>
public interface IMarkdown
{
    /// <summary>
    /// HTML without scripts, styles, frames, forms, images or addresses other than <c>http</c>, <c>https</c> and
    /// <c>mailto</c>, whatever the text tries. Its highest heading is an <c>h3</c>, so that it fits below a page's own.
    /// </summary>
    string ToHtml(string markdown);
}
