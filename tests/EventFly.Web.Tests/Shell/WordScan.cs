using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace EventFly.Web.Tests.Shell;

/// <summary>Finds the sentences in the source, and what is wrong with their translations.</summary>
internal static partial class WordScan
{
    public static IReadOnlySet<string> Keys(string root) =>
        Sources(root, "EventFly.Web", ".razor", ".cs")
            .SelectMany(f => KeysOfScreen(f.Text))
            .Concat(
                Sources(root, "EventFly.Core", ".cs")
                    .Concat(Forms(root))
                    .SelectMany(f => KeysOfRules(f.Text))
                    .Except(LetterKeys(root))
            )
            .ToHashSet();

    /// <summary>What letters say has a file of its own.</summary>
    public static IReadOnlySet<string> LetterKeys(string root) =>
        Sources(root, "EventFly.Core", ".cs").SelectMany(f => KeysOfScreen(f.Text)).ToHashSet();

    /// <summary>Keys said with <c>T["…"]</c> or <c>T.Count(n, "…", "…")</c>, and those that a table marks with <c>Words.Key("…")</c>.</summary>
    public static IEnumerable<string> KeysOfScreen(string source) =>
        Said()
            .Matches(source)
            .SelectMany(m => m.Groups["text"].Captures)
            .Select(c => Regex.Unescape(c.Value))
            .Distinct();

    /// <summary>Whole sentences in rules: they start with a capital or a value, have two words, and end as sentences do.</summary>
    public static IEnumerable<string> KeysOfRules(string source) =>
        Literal()
            .Matches(source)
            .Select(m => Regex.Unescape(m.Groups["text"].Value))
            .Where(text => Whole().IsMatch(text))
            .Distinct();

    public static IEnumerable<string> Missing(
        IEnumerable<string> keys,
        IReadOnlyDictionary<string, string> translations
    ) => keys.Where(k => !translations.ContainsKey(k));

    public static IEnumerable<string> WrongPlaceholders(IReadOnlyDictionary<string, string> translations) =>
        translations.Where(t => !Placeholders(t.Key).SetEquals(Placeholders(t.Value))).Select(t => t.Key);

    public static IEnumerable<string> Untranslated(
        IReadOnlyDictionary<string, string> translations,
        IEnumerable<string> same
    ) =>
        translations
            .Where(t =>
                string.IsNullOrWhiteSpace(t.Value) || (IsSame(t.Key, t.Value) && !same.Any(word => IsSame(word, t.Key)))
            )
            .Select(t => t.Key);

    /// <summary>Text nodes, labels and hints on screens that no translation reaches.</summary>
    public static IEnumerable<string> BareText(string root) =>
        Sources(root, "EventFly.Web", ".razor")
            .SelectMany(f => BareTextIn(f.Text).Select(text => $"{Path.GetFileName(f.Path)}: {text}"));

    public static IEnumerable<string> BareTextIn(string markup)
    {
        var shown = Code().Replace(Comment().Replace(markup, ""), "");
        return TextNode()
            .Matches(shown)
            .Concat(Hint().Matches(shown))
            .Select(m => m.Groups["text"].Value.Trim())
            .Where(text => text is not ("EventFly" or "Esc"));
    }

    public static IReadOnlyDictionary<string, string> Resources(string file) =>
        XDocument
            .Load(file)
            .Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static IEnumerable<(string Path, string Text)> Forms(string root) =>
        Sources(root, "EventFly.Web/Organizer", ".cs").Where(f => f.Path.EndsWith("Form.cs", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Sources(
        string root,
        string folder,
        params string[] endings
    ) =>
        Directory
            .EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Where(p => endings.Any(e => p.EndsWith(e, StringComparison.Ordinal)))
            .Where(p => !p.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Select(p => (p, File.ReadAllText(p)));

    [GeneratedRegex(
        """(?:\bT|\bwords)\[\s*"(?<text>(?:[^"\\\n]|\\.)*)"|\bWords\.Key\(\s*"(?<text>(?:[^"\\\n]|\\.)*)"\s*\)|\bT\.Count\([^"]+"(?<text>(?:[^"\\\n]|\\.)*)",\s*"(?<text>(?:[^"\\\n]|\\.)*)"(?=\s*[,)])"""
    )]
    private static partial Regex Said();

    [GeneratedRegex("""(?<!Justification = )(?<![$@"])"(?<text>(?:[^"\\\n]|\\.)*)"(?!")""")]
    private static partial Regex Literal();

    [GeneratedRegex("""^[A-Z{].* .*[.?!]$""")]
    private static partial Regex Whole();

    [GeneratedRegex("""\{\w+\}""")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""@\*.*?\*@""", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""^@code\s*\{.*""", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("""(?<![=-])>(?<text>[^<>@{}()=;]*[A-Za-z]{2,}[^<>@{}()=;]*)<""")]
    private static partial Regex TextNode();

    [GeneratedRegex(
        """\b(?:aria-label|aria-description|placeholder|title|alt|Title|Label|Text|Summary|Action|HelperText|Placeholder|LabelHeader|ValueHeader)="(?<text>[^"@]*(?!https?:)[A-Za-z]{2,} ?[^"@:]*)["]"""
    )]
    private static partial Regex Hint();
}
