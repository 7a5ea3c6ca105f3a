using System.Globalization;
using System.Resources;

namespace EventFly.Core.Kernel.Letters;

/// <summary>
/// The sentences of letters. As on screens, the English sentence is the key; other languages are <c>LetterWords.xx.resx</c>
/// beside this file. They speak the language of the page on which somebody did what the letter tells of: the outbox keeps
/// it with the event.
/// </summary>
public sealed class LetterWords
{
    public static readonly LetterWords T = new();

    private static readonly ResourceManager Translations = new(typeof(LetterWords));

    private static readonly string[] Translated = ["de"];

    private LetterWords() { }

    /// <summary>The language that is spoken now, as HTML calls it.</summary>
    public static string Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is var asked && Translated.Contains(asked) ? asked : "en";

    /// <summary>
    /// Speaks that language until the calling method ends, if it is one of ours: for those who are written to by what somebody
    /// else, or nobody, set off.
    /// </summary>
    public static void Speak(string? language)
    {
        if (language is not null && (language == "en" || Translated.Contains(language)))
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        }
    }

    public string this[string english, params object[] values] =>
        string.Format(CultureInfo.CurrentCulture, Find(english) ?? english, Isolates.Around(values));

    private static string? Find(string english) =>
        Language is var language && language == "en"
            ? null
            : Translations
                .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)
                ?.GetString(english);
}
