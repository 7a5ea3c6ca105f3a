namespace EventFly.Core.Kernel;

/// <summary>Turns what people wrote in Markdown into HTML that is safe to show.</summary>
public interface IMarkdown
{
    /// <returns>HTML without scripts, styles, frames and event handlers; empty for empty text.</returns>
    string ToSafeHtml(string markdown);
}
