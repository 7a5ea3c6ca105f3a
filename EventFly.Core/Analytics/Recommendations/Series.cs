using System.Text.RegularExpressions;

namespace EventFly.Core.Analytics.Recommendations;

/// <summary>Editions of one event have one title, but for their year and their number.</summary>
internal static partial class Series
{
    public static string Of(string title)
    {
        var name = Spaces().Replace(Editions().Replace(title.ToLowerInvariant(), " "), " ").Trim();
        return name.Length > 0 ? name : title;
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b|\b\d+(st|nd|rd|th|\.)?(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Editions();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
