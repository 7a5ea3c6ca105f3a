using System.Text.RegularExpressions;
using EventFly.Core.Kernel;

namespace EventFly.Core.Engagement;

/// <summary>Somebody who can be mentioned.</summary>
public sealed record Person(AccountId Id, string Name);

/// <summary>
/// People are stored as tokens (<c>@{32 hex digits}</c>) and not by name, so that a mention survives a renaming and two
/// people of one name stay two. Writers see and type names.
/// </summary>
public static partial class Mentions
{
    public static IEnumerable<AccountId> In(string body) => Token().Matches(body).Select(IdOf).Distinct();

    /// <summary>Turns <c>@Name</c> of these people into tokens, the longest name first, and takes tokens of others apart.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="people">Who may be mentioned; of two with one name the first is meant.</param>
    public static string Encode(string text, IReadOnlyCollection<Person> people)
    {
        var known = people.Select(p => p.Id).ToHashSet();
        var own = Token().Replace(text, m => known.Contains(IdOf(m)) ? m.Value : $"@{m.Groups[1].Value}");
        var byName = people
            .Where(p => p.Name.Length > 0)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Name, p => p.Id, StringComparer.OrdinalIgnoreCase);
        if (byName.Count == 0 || !own.Contains('@', StringComparison.Ordinal))
        {
            return own;
        }

        var names = byName.Keys.OrderByDescending(n => n.Length).Select(Regex.Escape);
        return Regex.Replace(
            own,
            $@"(?<![\p{{L}}\p{{N}}@])@({string.Join('|', names)})(?![\p{{L}}\p{{N}}])",
            m => TokenOf(byName[m.Groups[1].Value]),
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
        );
    }

    /// <summary>Turns tokens back into the present names, for who edits the text.</summary>
    public static string Decode(string body, IReadOnlyDictionary<AccountId, string> names) =>
        Token().Replace(body, m => "@" + names.GetValueOrDefault(IdOf(m), "–"));

    private static string TokenOf(AccountId id) => $"@{{{id.Value:n}}}";

    private static AccountId IdOf(Match token) => new(Guid.ParseExact(token.Groups[1].Value, "n"));

    [GeneratedRegex(@"@\{([0-9a-f]{32})\}")]
    private static partial Regex Token();
}
