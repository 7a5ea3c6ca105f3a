using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell;

/// <summary>
/// The sentences of the screens. The English sentence is the key (<c>T["{0} inside", n]</c>); other languages are
/// <c>Words.xx.resx</c> beside this file.
/// </summary>
public sealed class Words;

public static class WordsExtensions
{
    public static string Say(this IStringLocalizer<Words> words, Sentence sentence) =>
        sentence.Values is { Length: > 0 } values ? words[sentence.Text, values] : words[sentence.Text];

    /// <summary>What to tell a person about a refusal; null when there is none.</summary>
    public static string? Say(this IStringLocalizer<Words> words, Fault? fault) =>
        fault is null ? null : words.Say(fault.Sentence);
}
