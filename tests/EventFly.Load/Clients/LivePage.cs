using System.Text.Json;
using System.Text.RegularExpressions;

namespace EventFly.Load.Clients;

/// <summary>A page as the server first sent it: the cookies it gave, and where circuits are to take over.</summary>
internal sealed partial record LivePage(Uri Address, string Html, string Markers, string State)
{
    public static async Task<LivePage> Open(HttpClient http, Uri address, CancellationToken cancellation)
    {
        using var answer = await http.GetAsync(address, cancellation);
        var html = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellation);
        // The page may have been a redirect: the circuit must be told where it ended.
        return new(answer.RequestMessage!.RequestUri!, html, Roots(html), StateComment().Match(html).Groups[1].Value);
    }

    /// <summary>The order to add the page's interactive roots; the client numbers them in the order of the document.</summary>
    private static string Roots(string html)
    {
        var markers = RootComment()
            .Matches(html)
            .Select(m => JsonDocument.Parse(m.Groups[1].Value).RootElement)
            .Where(m => m.TryGetProperty("type", out var type) && type.GetString() is "server" or "auto")
            .Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker.GetRawText()}}}""")
            .ToList();
        return markers.Count > 0
            ? $$"""{"batchId":1,"operations":[{{string.Join(',', markers)}}]}"""
            : throw new InvalidDataException("The page has nothing interactive on it.");
    }

    [GeneratedRegex(@"<!--Blazor:(\{.*?\})-->", RegexOptions.Singleline)]
    private static partial Regex RootComment();

    [GeneratedRegex("<!--Blazor-Server-Component-State:([A-Za-z0-9+/=]+)-->")]
    private static partial Regex StateComment();
}
