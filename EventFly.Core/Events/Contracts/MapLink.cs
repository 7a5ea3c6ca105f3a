namespace EventFly.Core.Events.Contracts;

/// <summary>Where a place is looked up on a map.</summary>
public static class MapLink
{
    /// <param name="place">In one line, not empty.</param>
    public static string To(string place) =>
        "https://www.openstreetmap.org/search?query=" + Uri.EscapeDataString(place);
}
