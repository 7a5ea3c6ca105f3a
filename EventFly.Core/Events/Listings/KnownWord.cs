namespace EventFly.Core.Events.Listings;

/// <summary>A word of some public event's title, tags, summary or place: what a mistyped one may have meant. The database notes it.</summary>
public sealed class KnownWord
{
    public const int Shortest = 4;
    public const int Longest = 30;

    private KnownWord() { }

    public string Word { get; private set; } = "";
}

/// <summary>Three neighbouring letters of a known word: words that share many of them look alike.</summary>
public sealed class WordGram
{
    public const int Letters = 3;

    private WordGram() { }

    public string Gram { get; private set; } = "";

    /// <summary>How many letters the word has.</summary>
    public int Length { get; private set; }

    public string Word { get; private set; } = "";
}
