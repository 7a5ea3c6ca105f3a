namespace EventFly.Core.Kernel.Letters;

/// <summary>A letter to one person. Plain text always; the sender makes the HTML from it.</summary>
/// <param name="Text">Paragraphs, parted by an empty line.</param>
/// <param name="Link">Where its one button leads, as an address on this site (<c>/account/confirm?...</c>), or null.</param>
public sealed record Email(string To, string Subject, string Text, string? Button = null, string? Link = null)
{
    public IReadOnlyList<Enclosure> Enclosures { get; init; } = [];

    /// <summary>The text as safe HTML, where it is more than paragraphs; null: made from the text.</summary>
    public string? Html { get; init; }

    /// <summary>Small, below everything: why somebody gets this.</summary>
    public string? Note { get; init; }

    /// <summary>How one gets no more of such letters; null for one that only they can have caused.</summary>
    public LetterStop? Stop { get; init; }

    /// <summary>What stands where the text and the HTML have a <see cref="LetterStars.Mark"/>; null: nothing does.</summary>
    public LetterStars? Stars { get; init; }

    /// <summary>The same each time that the letter is sent: programs that see it twice show it once. Null: made up.</summary>
    public string? Id { get; init; }
}

/// <summary>Five links in a letter, one for each number of stars.</summary>
/// <param name="Page">A page on this site; <c>?stars=4</c> behind it chooses four. Opening it must store nothing: programs look at links.</param>
/// <param name="Words">Says so many stars.</param>
public sealed record LetterStars(string Page, Func<int, string> Words)
{
    public const int Most = 5;

    /// <summary>Stands for them. No character: nobody can type it.</summary>
    public const string Mark = "\uFDD0";

    public string Link(int stars) => $"{Page}?stars={stars}";
}

/// <param name="Words">Of the link.</param>
/// <param name="Link">A page on this site; its address with <c>/one-click</c> does it at once when something is posted there (RFC 8058).</param>
public sealed record LetterStop(string Words, string Link);

/// <summary>A file that comes with a letter.</summary>
/// <param name="Type">Its media type, with its parameters.</param>
public sealed record Enclosure(string Name, string Type, byte[] Content);

/// <summary>Sends letters. Called from follow-ups, after the commit that they tell of; throws when it could not hand over.</summary>
public interface IEmails
{
    Task Send(Email email, CancellationToken cancellation);
}

/// <summary>A letter that the built-in mailbox kept.</summary>
/// <param name="Links">Addresses that the plain text names, in its order.</param>
/// <param name="Enclosures">The names of the files that came with it.</param>
public sealed record KeptLetter(
    string Id,
    DateTimeOffset At,
    string To,
    string Subject,
    string Text,
    string Html,
    IReadOnlyList<string> Links,
    IReadOnlyList<string> Enclosures
);

/// <summary>The built-in mailbox that stands in for a mail server in Development. Absent when there is a server.</summary>
public interface IMailbox
{
    /// <summary>The newest letters first, at most 100.</summary>
    Task<IReadOnlyList<KeptLetter>> List(CancellationToken cancellation);

    Task<KeptLetter?> Find(string id, CancellationToken cancellation);
}
