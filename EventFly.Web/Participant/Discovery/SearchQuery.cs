using System.Globalization;
using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Discovery;
using EventFly.Core.Kernel;
using EventFly.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace EventFly.Web.Participant.Discovery;

/// <summary>What stands in the address of a search, as it was typed; unreadable parts count as empty.</summary>
public sealed record SearchQuery
{
    public const string Page = "/search";

    /// <summary>What <c>when</c> says for the weekend that runs.</summary>
    public const string ThisWeekend = "weekend";

    private const int UsualKilometres = 100;

    public string? Q { get; init; }
    public string? Where { get; init; }
    public string? From { get; init; }
    public string? Until { get; init; }
    public bool Weekend { get; init; }
    public string? Tag { get; init; }
    public bool Online { get; init; }
    public bool OnSite { get; init; }
    public double? Lat { get; init; }
    public double? Lon { get; init; }
    public int? Km { get; init; }
    public EventKind? Kind { get; init; }
    public string? Language { get; init; }
    public PriceWish Price { get; init; }
    public decimal? Max { get; init; }
    public string? Currency { get; init; }
    public SearchOrder Sort { get; init; }
    public bool Exact { get; init; }
    public int Number { get; init; } = 1;

    public bool IsEmpty => this with { Number = 1, Sort = SearchOrder.Best } == new SearchQuery();

    public bool IsNear => Lat is not null && Lon is not null;

    public int Kilometres => Km ?? UsualKilometres;

    /// <summary>The first page of it.</summary>
    public string Address => AddressOf(1);

    public static SearchQuery Of(IQueryCollection address)
    {
        var (lat, lon) = (QueryText.Number(address["lat"]), QueryText.Number(address["lon"]));
        var isPlace = lat is { } n && lon is { } e && new Near(n, e).IsValid;
        return new SearchQuery
        {
            Q = Typed(address["q"]),
            Where = Typed(address["where"]),
            From = DayOrNone(address["from"]),
            Until = DayOrNone(address["until"]),
            Weekend = address["when"] == ThisWeekend,
            Tag = Typed(address["tag"]),
            Online = QueryText.Yes(address["online"]),
            OnSite = QueryText.Yes(address["onsite"]),
            Lat = isPlace ? lat : null,
            Lon = isPlace ? lon : null,
            Km = isPlace && QueryText.Whole(address["km"]) is >= 1 and <= 1_000 and var km ? km : null,
            Kind = Named<EventKind>(address["kind"]),
            Language = address["lang"].ToString() is var code && SpokenLanguages.Are(code) ? code : null,
            Price = Named<PriceWish>(address["price"]) ?? PriceWish.Any,
            Max = Money(address["max"]),
            Currency =
                address["currency"].ToString() is { Length: 3 } iso && iso.All(char.IsAsciiLetterUpper) ? iso : null,
            Sort = Named<SearchOrder>(address["sort"]) ?? SearchOrder.Best,
            Exact = QueryText.Yes(address["exact"]),
            Number = Math.Max(1, QueryText.Whole(address["page"]) ?? 1),
        };
    }

    public SearchEvents ToUseCase() =>
        new(
            Q,
            Where,
            Day(From),
            Day(Until),
            Tag,
            Online,
            IsNear ? new Near(Lat!.Value, Lon!.Value, Kilometres) : null,
            Number,
            Weekend
        )
        {
            Kind = Kind,
            Language = Language,
            OnSiteOnly = OnSite,
            Price = Price,
            MostToPay = Max,
            Currency = Currency,
            Order = Sort,
            Exactly = Exact,
        };

    /// <summary>A file of what it finds; by time, so how it is sorted is not said.</summary>
    public string AddressOf(string file) => QueryHelpers.AddQueryString($"{Page}/{file}", Parts(1, "sort"));

    public string AddressOf(int page) => QueryHelpers.AddQueryString(Page, Parts(page));

    /// <summary>Its parts by their names in an address, for the hidden fields of a form.</summary>
    /// <param name="page">1 is not said.</param>
    /// <param name="without">Those that the form has fields of its own for.</param>
    public IReadOnlyList<KeyValuePair<string, string?>> Parts(int page = 1, params string[] without)
    {
        var parts = new Dictionary<string, string?>
        {
            ["q"] = Q,
            ["where"] = Where,
            ["from"] = From,
            ["until"] = Until,
            ["when"] = Weekend ? ThisWeekend : null,
            ["kind"] = Kind is { } kind ? Said(kind) : null,
            ["lang"] = Language,
            ["price"] = Price is PriceWish.Any ? null : Said(Price),
            ["max"] = Max?.ToString(CultureInfo.InvariantCulture),
            ["currency"] = Max is null ? null : Currency,
            ["tag"] = Tag,
            ["online"] = Online ? "true" : null,
            ["onsite"] = OnSite ? "true" : null,
            ["lat"] = Lat?.ToString(CultureInfo.InvariantCulture),
            ["lon"] = Lon?.ToString(CultureInfo.InvariantCulture),
            ["km"] = Km?.ToString(CultureInfo.InvariantCulture),
            ["sort"] = Sort is SearchOrder.Best ? null : Said(Sort),
            ["exact"] = Exact ? "true" : null,
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
        };
        return [.. parts.Where(p => !string.IsNullOrEmpty(p.Value) && !without.Contains(p.Key))];
    }

    private static string Said(Enum value) => value.ToString().ToLowerInvariant();

    private static string? Typed(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;

    private static string? DayOrNone(string? typed) => Day(typed) is null ? null : typed;

    /// <summary>By name only: numbers and lists of names are none.</summary>
    private static T? Named<T>(string? typed)
        where T : struct, Enum =>
        Enum.GetNames<T>().FirstOrDefault(n => n.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<T>(name)
            : null;

    private static decimal? Money(string? typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
        && amount is >= 0 and <= 1_000_000
            ? decimal.Round(amount, 2)
            : null;

    private static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
