using System.Globalization;

namespace EventFly.Web.Shell.Http;

/// <summary>When to try again, as the header says it: whole seconds, at least one.</summary>
internal static class RetryAfter
{
    public static string Seconds(TimeSpan wait) =>
        Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
