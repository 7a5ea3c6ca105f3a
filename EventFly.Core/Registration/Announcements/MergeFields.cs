using System.Text.RegularExpressions;

namespace EventFly.Core.Registration.Announcements;

/// <summary>Words in braces that are different in everybody's letter.</summary>
public static partial class MergeFields
{
    /// <summary>Of whom it goes to.</summary>
    public const string Name = "{name}";

    public const string Event = "{event}";

    /// <summary>When it takes place, by the clocks there.</summary>
    public const string When = "{when}";

    public const string Where = "{where}";

    /// <summary>Who invites.</summary>
    public const string Organizer = "{organizer}";

    /// <summary>Five stars, each a link to the page on which this guest says how it was. Of texts for guests alone, and of no subject.</summary>
    public const string Feedback = "{feedback}";

    /// <summary>All, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [Name, Event, When, Where, Organizer, Feedback];

    /// <summary>The first that looks like a field and is none; null when there is none.</summary>
    public static string? Unknown(string text) =>
        Field()
            .Matches(text)
            .Select(m => m.Value)
            .FirstOrDefault(f => !All.Contains(f, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether this field stands in the text.</summary>
    public static bool Has(string text, string field) => text.Contains(field, StringComparison.OrdinalIgnoreCase);

    /// <summary>All fields at once: what is filled in is never looked into.</summary>
    internal static string Fill(string text, Func<string, string> valueOf) =>
        Field()
            .Replace(
                text,
                m =>
                    All.FirstOrDefault(f => f.Equals(m.Value, StringComparison.OrdinalIgnoreCase)) is { } field
                        ? valueOf(field)
                        : m.Value
            );

    [GeneratedRegex(@"\{[A-Za-z]{1,20}\}")]
    private static partial Regex Field();
}
