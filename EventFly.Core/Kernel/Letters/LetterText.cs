using System.Text.RegularExpressions;
using static EventFly.Core.Kernel.Letters.LetterWords;

namespace EventFly.Core.Kernel.Letters;

/// <summary>
/// What people call themselves and their things, as our letters repeat it. Anybody can have a letter sent to anybody, so a
/// name in it is short, one line, and leads nowhere: it must not speak for us.
/// </summary>
internal static partial class LetterText
{
    private const int NameLength = 40;
    private const int TitleLength = 80;
    private const int PlaceLength = 300;

    /// <summary>Looks like a full stop, and no mail program makes a link of it.</summary>
    private const char Dot = '\u2024';

    public static string Greeting(string name) =>
        Name(name, "") is { Length: > 0 } shown ? T["Hello {0},", shown] : T["Hello,"];

    public static string Paragraphs(params ReadOnlySpan<string> paragraphs) => string.Join("\n\n", paragraphs);

    /// <param name="otherwise">When nothing of the name can be shown.</param>
    public static string Name(string name, string otherwise) =>
        Short(Text.Tidy(name).Split(' ').Where(word => !Address().IsMatch(word)), NameLength, otherwise);

    /// <summary>Of an event or an organization: those may be called after a site, which is shown and not linked.</summary>
    public static string Title(string title, string otherwise) => Short(Words(title), TitleLength, otherwise);

    /// <summary>Where something is: longer than a title, and otherwise like one. Empty when nothing of it can be shown.</summary>
    public static string Place(string place) => Short(Words(place), PlaceLength, "");

    private static IEnumerable<string> Words(string text) =>
        Text.Tidy(text).Split(' ').Where(word => !Link().IsMatch(word)).Select(word => Inner().Replace(word, $"{Dot}"));

    private static string Short(IEnumerable<string> words, int most, string otherwise)
    {
        var text = string.Join(' ', words).Trim();
        return text.Length == 0 ? otherwise
            : Text.Count(text) <= most ? text
            : Text.Beginning(text, most).TrimEnd() + "…";
    }

    /// <summary>A link, an e-mail address, or a word with a domain in it.</summary>
    [GeneratedRegex(@"://|@|/|[\p{L}\p{N}-]{2,}\.\p{L}{2,}")]
    private static partial Regex Address();

    [GeneratedRegex("://|@|^mailto:|^www\\.", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])")]
    private static partial Regex Inner();
}
