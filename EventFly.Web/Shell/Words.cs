using System.Globalization;
using EventFly.Core.Kernel;
using Microsoft.Extensions.Localization;

namespace EventFly.Web.Shell;

/// <summary>
/// The sentences of the screens. The English sentence is the key (<c>T["Round {0}", n]</c>); other languages are
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

    /// <summary>A count in a sentence: <c>T.Count(n, "1 vote", "{0} votes")</c>.</summary>
    /// <param name="number">Its <c>{0}</c>, set with the reader's separators.</param>
    /// <param name="one">For exactly one.</param>
    /// <param name="many">For every other number, none included.</param>
    /// <param name="more"><c>{1}</c> and so on, of both.</param>
    public static string Count(
        this IStringLocalizer<Words> words,
        int number,
        string one,
        string many,
        params object[] more
    ) => words[number == 1 ? one : many, [number.ToString("N0", CultureInfo.CurrentCulture), .. more]];

    /// <summary>What to tell a person about a refusal; null when there is none.</summary>
    public static string? Say(this IStringLocalizer<Words> words, Fault? fault) =>
        fault is null ? null : words.Say(fault.Sentence);
}
