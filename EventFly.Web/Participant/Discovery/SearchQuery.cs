using System.Globalization;
using EventFly.Core.Events.Discovery;
using Microsoft.AspNetCore.WebUtilities;

namespace EventFly.Web.Participant.Discovery;

/// <summary>What stands in the address of a search, as it was typed; unreadable parts count as empty.</summary>
public sealed record SearchQuery
{
    /// <summary>What <c>when</c> says for the weekend that runs.</summary>
    public const string ThisWeekend = "weekend";

    public string? Q { get; init; }
    public string? Where { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }
    public bool Weekend { get; init; }
    public string? Tag { get; init; }
    public bool Online { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public int Page { get; init; } = 1;

    public bool IsEmpty => this with { Page = 1 } == new SearchQuery();

    public SearchEvents ToUseCase() =>
        new(
            Q,
            Where,
            Day(From),
            Day(Until),
            Tag,
            Online,
            Lat is { } latitude && Lon is { } longitude ? new Near(latitude, longitude) : null,
            Page,
            Weekend
        );

    public string AddressOf(int page) =>
        QueryHelpers.AddQueryString(
            "/search",
            new Dictionary<string, string?>
            {
                ["q"] = Q,
                ["where"] = Where,
                ["from"] = From,
                ["until"] = Until,
                ["when"] = Weekend ? ThisWeekend : null,
                ["tag"] = Tag,
                ["online"] = Online ? "true" : null,
                ["lat"] = Lat?.ToString(CultureInfo.InvariantCulture),
                ["lon"] = Lon?.ToString(CultureInfo.InvariantCulture),
                ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            }.Where(p => !string.IsNullOrEmpty(p.Value))
        );

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
