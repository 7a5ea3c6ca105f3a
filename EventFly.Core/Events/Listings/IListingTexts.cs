namespace EventFly.Core.Events.Listings;

/// <summary>Where words are looked for; each but the place includes those before it.</summary>
public enum WordsOf
{
    Title,
    TitleAndTags,
    TitleTagsSummaryAndPlace,
    Everything,
    Place,
}

/// <summary>The full-text index of the database that is used.</summary>
public interface IListingTexts
{
    /// <summary>The numbers of those in which each term is found, as part of a query: nothing is read yet.</summary>
    /// <param name="withPrefixes">Whether terms that may go on do.</param>
    IQueryable<long> Holding(TextQuery query, WordsOf where, bool withPrefixes);

    /// <summary>Known words that share most of their letters with one that nobody wrote; at most 60, the likest first.</summary>
    Task<IReadOnlyList<string>> Alike(string word, CancellationToken cancellation);
}
