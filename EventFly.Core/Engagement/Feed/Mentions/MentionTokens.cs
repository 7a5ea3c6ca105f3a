using System.Text.RegularExpressions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement.Feed.Mentions;

/// <summary>Somebody who can be mentioned.</summary>
public sealed record Person(AccountId Id, string Name);

/// <summary>
/// People are stored as tokens (<c>@{32 hex digits}</c>) and not by name, so that a mention survives a renaming and two
/// people of one name stay two. Writers see and type names.
/// </summary>
public static partial class MentionTokens
{
    /// <summary>What an at sign does not stand behind, or it is a part of an address or of a longer word.</summary>
    private const string Before = @"(?<![\p{L}\p{N}\p{M}@/\\.+=&#%$-]|[\p{L}\p{N}]_)";

    /// <summary>A name ends where neither more letters follow, nor a mark that ties the next letter to it.</summary>
    private const string Behind =
        @"(?![\p{L}\p{N}\p{M}\p{Cf}@]|_+[\p{L}\p{N}]|[-./+=][\p{L}\p{N}]|['’](?!s\b)[\p{L}\p{N}])";

    public static IEnumerable<AccountId> In(string body) => Token().Matches(body).Select(IdOf).Distinct();

    /// <summary>Turns <c>@Name</c> of these people into tokens, the longest name first, and takes all other tokens apart.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="places">Where an at sign may begin a mention; see <see cref="IMarkdown.AtSigns"/>.</param>
    /// <param name="people">Who may be mentioned; of two with one name the first is meant.</param>
    public static string Encode(string text, IReadOnlyList<int> places, IReadOnlyCollection<Person> people)
    {
        var may = places.ToHashSet();
        var known = people.Select(p => p.Id).ToHashSet();
        var byName = people
            .Where(p => p.Name.Length > 0)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Name, p => p.Id, StringComparer.OrdinalIgnoreCase);
        var names = byName.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape);
        return Regex.Replace(
            text,
            $@"@\{{(?<token>[0-9a-f]{{32}})\}}|{Before}@(?<name>{string.Join('|', names.DefaultIfEmpty("(?!)"))}){Behind}",
            m =>
                m.Groups["token"].Success
                    ? may.Contains(m.Index) && known.Contains(IdOf(m.Groups["token"].Value))
                        ? TokenOf(IdOf(m.Groups["token"].Value))
                        : $"@{m.Groups["token"].Value}"
                    : may.Contains(m.Index) && byName.TryGetValue(m.Groups["name"].Value, out var id)
                        ? TokenOf(id)
                        : m.Value,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    /// <summary>Turns tokens back into the present names, for who edits the text.</summary>
    public static string Decode(string body, IReadOnlyDictionary<AccountId, string> names) =>
        Token().Replace(body, m => "@" + names.GetValueOrDefault(IdOf(m), "–"));

    private static string TokenOf(AccountId id) => $"@{{{id.Value:n}}}";

    private static AccountId IdOf(Match token) => IdOf(token.Groups[1].Value);

    private static AccountId IdOf(string digits) => new(Guid.ParseExact(digits, "n"));

    [GeneratedRegex(@"@\{([0-9a-f]{32})\}")]
    private static partial Regex Token();
}
