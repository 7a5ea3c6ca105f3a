namespace EventFly.Core.Kernel;

/// <summary>Makes what people wrote as Markdown safe to show to others.</summary>
public interface IMarkdown
{
    /// <summary>
    /// HTML without scripts, styles, frames, forms, images or addresses other than <c>http</c>, <c>https</c> and
    /// <c>mailto</c>, whatever the text tries. Its highest heading is an <c>h3</c>, so that it fits below a page's own.
    /// </summary>
    /// <param name="markdown">As people wrote it.</param>
    /// <param name="people">
    /// The present names behind the mention tokens <c>@{32 hex digits}</c>, shown as chips; a token of nobody here becomes
    /// a dash.
    /// </param>
    string ToHtml(string markdown, IReadOnlyDictionary<AccountId, string>? people = null);

    /// <summary>
    /// Where in a text an at sign stands among words, in order: not in code, not in a link or its address, and not behind a
    /// backslash.
    /// </summary>
    IReadOnlyList<int> AtSigns(string markdown);
}
