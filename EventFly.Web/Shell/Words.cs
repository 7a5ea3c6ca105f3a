using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell;

/// <summary>
/// The sentences of the screens. The English sentence is the key (<c>T["{0} votes", n]</c>); other languages are
/// <c>Words.xx.resx</c> beside this file.
/// </summary>
public sealed class Words
{
    /// <summary>Marks a sentence in a table as a key, so that it is found and translated; the screen says it with <c>T[…]</c>.</summary>
    public static string Key(string english) => english;
}

public static class WordsExtensions
{
    public static string Say(this IStringLocalizer<Words> words, Sentence sentence) =>
        sentence.Values is { Length: > 0 } values ? words[sentence.Text, values] : words[sentence.Text];

    /// <summary>What to tell a person about a refusal; null when there is none.</summary>
    public static string? Say(this IStringLocalizer<Words> words, Fault? fault) =>
        fault is null ? null : words.Say(fault.Sentence);
}
