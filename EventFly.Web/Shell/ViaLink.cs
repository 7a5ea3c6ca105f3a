using EventFly.Core.Registration.SalesLinks;

namespace EventFly.Web.Shell;

/// <summary>Hands the code of the link that somebody came by on to the next page. What can be no code is left behind.</summary>
internal static class ViaLink
{
    /// <param name="path">May have a query, and no fragment.</param>
    /// <param name="via">As it came.</param>
    public static string With(string path, string? via) =>
        LinkCode.Read(via) is { } code ? $"{path}{(path.Contains('?') ? '&' : '?')}via={code}" : path;
}
