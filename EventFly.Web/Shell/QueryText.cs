using System.Globalization;

namespace EventFly.Web.Shell;

/// <summary>
/// What a page's address says behind its question mark, which anybody types as they like: nonsense counts as not said. The
/// framework's typed parameters answer it with an error instead.
/// </summary>
internal static class QueryText
{
    public static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;

    public static int? Whole(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A finite number.</summary>
    public static double? Number(string? typed) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    public static bool Yes(string? typed) => bool.TryParse(typed, out var yes) && yes;
}
