using System.Collections.Concurrent;
using EventFly.Core.Kernel;

namespace EventFly.Web.Shell;

/// <summary>
/// How much a field takes of what people write, as its attributes: in characters for js/cut.js, and for browsers, which count
/// UTF-16 units, the most that those can be.
/// </summary>
public static class TextLimit
{
    // A room of a thousand phones draws the same few fields again and again.
    private static readonly ConcurrentDictionary<int, IReadOnlyDictionary<string, object>> Known = new();

    /// <param name="characters">The rule's own limit.</param>
    public static IReadOnlyDictionary<string, object> For(int characters) =>
        Known.GetOrAdd(
            characters,
            static most => new Dictionary<string, object>
            {
                ["maxlength"] = most * Text.UnitsPerCharacter,
                ["data-most"] = most,
            }
        );

    /// <summary>For several texts in one field, with a comma and a space or a line break between them.</summary>
    public static IReadOnlyDictionary<string, object> ForEach(int most, int characters) => For(most * (characters + 2));
}
