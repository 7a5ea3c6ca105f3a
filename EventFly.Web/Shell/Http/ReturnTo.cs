namespace EventFly.Web.Shell.Http;

/// <summary>Where to go after signing in: an address on this site, or nothing.</summary>
internal static class ReturnTo
{
    /// <summary>The path if it stays here, else null: <c>//evil.example</c> and <c>/\evil.example</c> lead elsewhere.</summary>
    public static string? Local(string? path) =>
        path is ['/', ..] and not (['/', '/' or '\\', ..]) && !path.Any(char.IsControl) ? path : null;

    /// <summary>An account page that remembers where its visitor wanted to go.</summary>
    public static string With(string page, string? returnUrl) =>
        Local(returnUrl) is { } path ? $"{page}?returnUrl={Uri.EscapeDataString(path)}" : page;
}
