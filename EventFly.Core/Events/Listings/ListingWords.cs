using EventFly.Core.Events.Contracts;
using EventFly.Core.Events.Events;
using EventFly.Core.Kernel;

namespace EventFly.Core.Events.Listings;

/// <summary>
/// The words of a public event, as <see cref="SearchTokens"/> writes them, by how much they say; all empty while it is not public. The
/// database keeps its full-text index, and the words that it knows, by this row alone.
/// </summary>
public sealed class ListingWords
{
    /// <summary>The same as that of the <see cref="Listing"/>.</summary>
    public long Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Tags { get; private set; } = "";

    public string Summary { get; private set; } = "";

    /// <summary>Venue, city, country and "online".</summary>
    public string Place { get; private set; } = "";

    public string Description { get; private set; } = "";

    public static ListingWords Of(Event e) =>
        e is { State: EventState.Published, IsListed: true }
            ? new()
            {
                Number = Listing.NumberOf(e.Id),
                Title = Tokens(e.Title),
                Tags = Tokens([.. e.Tags]),
                Summary = Tokens(e.Summary),
                Place = Tokens(e.Place.Venue, e.Place.City, e.Place.Country, e.Place.IsOnline ? "online" : ""),
                Description = SearchTokens.Of(DescriptionLength, e.Description),
            }
            : new() { Number = Listing.NumberOf(e.Id) };

    public const int DescriptionLength = 12_000;

    private static string Tokens(params string[] parts) => SearchTokens.Of(Listing.WordsLength, parts);
}
